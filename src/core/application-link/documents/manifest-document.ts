import { xmlDocument } from './xml';

/** How one application may prove to another who asks, in the names of application links. */
const AUTHENTICATION_PROVIDERS = {
  'three-legged': 'com.atlassian.applinks.api.auth.types.OAuthAuthenticationProvider',
  'two-legged': 'com.atlassian.applinks.api.auth.types.TwoLeggedOAuthAuthenticationProvider',
  impersonation:
    'com.atlassian.applinks.api.auth.types.TwoLeggedOAuthWithImpersonationAuthenticationProvider',
} as const;

type Authentication = keyof typeof AUTHENTICATION_PROVIDERS;

export interface ManifestFacts {
  /** UUID, the same for as long as the installation is. */
  id: string;
  name: string;
  /** Of this app: `1.2.0`. */
  version: string;
  /** Where other applications reach this one, without a trailing slash. */
  url: string;
  iconUrl?: string;
  /** What this app accepts, and what it uses itself. */
  inbound: readonly Authentication[];
  outbound: readonly Authentication[];
}

/**
 * The application-links manifest (`/rest/applinks/1.0/manifest`) of this app, as JSON: what another application
 * reads to find out what it is linked to. It says `generic`, because what answers here is this app and not a
 * whole Confluence.
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

/** The same as XML: lists become elements that come several times. */
export function manifestXml(facts: ManifestFacts): string {
  const elements = Object.entries(manifestDocument(facts)).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, String(one)] as const),
  );
  return xmlDocument('manifest', elements);
}

/** Versions below 4.0.13 are refused as too old for the status of a link. */
const APPLINKS_VERSION = '10.1.4';

/** `1.2.3` is 1002003. */
function buildNumberOf(version: string): number {
  return version
    .split('.', 3)
    .reduce((sum, part) => sum * 1000 + (Number.parseInt(part, 10) || 0), 0);
}
