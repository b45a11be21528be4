import { xmlDocument } from './xml';

/** The authentication types of application links, by the names of their Java classes. */
const AUTHENTICATION_PROVIDERS = {
  'three-legged': 'com.atlassian.applinks.api.auth.types.OAuthAuthenticationProvider',
  'two-legged': 'com.atlassian.applinks.api.auth.types.TwoLeggedOAuthAuthenticationProvider',
  impersonation:
    'com.atlassian.applinks.api.auth.types.TwoLeggedOAuthWithImpersonationAuthenticationProvider',
} as const;

type Authentication = keyof typeof AUTHENTICATION_PROVIDERS;

/** What the manifest states. */
export interface ManifestFacts {
  /** UUID, the same for the lifetime of the installation. */
  id: string;
  name: string;
  /** Of this app: `1.2.0`. */
  version: string;
  /** The URL at which other applications reach this one, without a trailing slash. */
  url: string;
  iconUrl?: string;
  /** Authentication that this app accepts. */
  inbound: readonly Authentication[];
  /** Authentication that this app uses itself. */
  outbound: readonly Authentication[];
}

/**
 * Writes this app's application-links manifest (`/rest/applinks/1.0/manifest`) as JSON. Other applications read
 * it to find out what they link to. Its type is `generic`, because this app is not a whole Confluence.
 */
export function manifestDocument(facts: ManifestFacts): Record<string, unknown> {
  const { id, name, version, url, iconUrl } = facts;
  return {
    id,
    name,
    typeId: 'generic',
    version,
    buildNumber: buildNumberOf(version),
    applinksVersion: APPLINKS_VERSION,
    inboundAuthenticationTypes: facts.inbound.map((type) => AUTHENTICATION_PROVIDERS[type]),
    outboundAuthenticationTypes: facts.outbound.map((type) => AUTHENTICATION_PROVIDERS[type]),
    publicSignup: false,
    url,
    ...(iconUrl === undefined ? {} : { iconUrl, iconUri: iconUrl }),
  };
}

/** Writes the same manifest as XML, in which a list is a repeated element. */
export function manifestXml(facts: ManifestFacts): string {
  const elements = Object.entries(manifestDocument(facts)).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, String(one)] as const),
  );
  return xmlDocument('manifest', elements);
}

/** Other applications refuse versions below 4.0.13 as too old to report the status of a link. */
const APPLINKS_VERSION = '10.1.4';

/** `1.2.3` is 1002003. */
function buildNumberOf(version: string): number {
  return version
    .split('.', 3)
    .reduce((sum, part) => sum * 1000 + (Number.parseInt(part, 10) || 0), 0);
}
