import * as v from 'valibot';
import { parseJson } from '../untrusted/parse-json';
import { parseUrl } from '../untrusted/parse-url';

/**
 * Lists the sites that an access token of Atlassian's authorization server is for.
 * @see https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/
 */
export const ACCESSIBLE_RESOURCES_URL =
  'https://api.atlassian.com/oauth/token/accessible-resources';

/** A site appears once for each product that the person granted access to. */
const resourcesSchema = v.array(v.object({ id: v.string(), name: v.string(), url: v.string() }));

export type AccessibleResource = v.InferOutput<typeof resourcesSchema>[number];

/**
 * Parses the answer of {@link ACCESSIBLE_RESOURCES_URL}.
 * @returns undefined if the body is not a list of sites
 */
export function parseAccessibleResources(body: string): AccessibleResource[] | undefined {
  const parsed = v.safeParse(resourcesSchema, parseJson(body));
  return parsed.success ? parsed.output : undefined;
}

/**
 * Finds the site that a link leads to. The list holds the sites of all consents that the person ever gave,
 * in an order that does not tell which was the last: a site is never chosen because it is the only one or
 * the first.
 * @param link its `cloudId`, once known, decides, because it stays when the site gets another address
 * @returns undefined if the person did not grant access to that site
 */
export function siteOfLink(
  sites: AccessibleResource[],
  link: { baseUrl: string; cloudId?: string | undefined },
): AccessibleResource | undefined {
  if (link.cloudId !== undefined) return sites.find(({ id }) => id === link.cloudId);
  const origin = new URL(link.baseUrl).origin;
  return sites.find(({ url }) => parseUrl(url)?.origin === origin);
}
