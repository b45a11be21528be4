import type { JiraRequest } from '../../server/jira-env';
import type { Site } from '../../server/site';
import { uuidOf } from '../../server/digest';
import { escapeXml } from './escape-xml';

const AUTHENTICATION = [
  'com.atlassian.applinks.api.auth.types.OAuthAuthenticationProvider',
  'com.atlassian.applinks.api.auth.types.TwoLeggedOAuthAuthenticationProvider',
  'com.atlassian.applinks.api.auth.types.TwoLeggedOAuthWithImpersonationAuthenticationProvider',
];

/** The type and version that a manifest states. */
export interface ManifestType {
  typeId: string;
  version: string;
  buildNumber: number;
}

export const JIRA_MANIFEST: ManifestType = {
  typeId: 'jira',
  version: '10.3.24',
  buildNumber: 10_030_024,
};

/** GET /rest/applinks/1.0/manifest, without sign-in: the type, version and id of this application. */
export function manifest(c: JiraRequest, site: Site, type: ManifestType): Response {
  const facts = {
    // Links keep the id, so it must depend on the base URL only.
    id: uuidOf(site.baseUrl),
    name: site.title,
    ...type,
    applinksVersion: '10.1.4',
    inboundAuthenticationTypes: AUTHENTICATION,
    outboundAuthenticationTypes: AUTHENTICATION,
    publicSignup: false,
    url: site.baseUrl,
    iconUrl: `${site.baseUrl}/images/icons/${type.typeId}.svg`,
    iconUri: `${site.baseUrl}/images/icons/${type.typeId}.svg`,
  };
  if (c.req.header('accept')?.includes('application/json') === true) return c.json(facts);
  return c.body(asXml(facts), 200, { 'Content-Type': 'application/xml' });
}

function asXml(facts: Readonly<Record<string, unknown>>): string {
  const elements = Object.entries(facts).flatMap(([name, value]) =>
    [value].flat().map((one) => `<${name}>${escapeXml(String(one))}</${name}>`),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><manifest>${elements.join('')}</manifest>`;
}
