import * as v from 'valibot';
import { parseJson } from '../untrusted/parse-json';
import { parseUrl } from '../untrusted/parse-url';

/** Which sites a token of Atlassian's authorization server is for. */
export const ACCESSIBLE_RESOURCES_URL =
  'https://api.atlassian.com/oauth/token/accessible-resources';

/** A site appears once for each product that was granted. */
const resourcesSchema = v.array(v.object({ id: v.string(), name: v.string(), url: v.string() }));

export type AccessibleResource = v.InferOutput<typeof resourcesSchema>[number];

/** @returns undefined for a body that is no such list */
export function parseAccessibleResources(body: string): AccessibleResource[] | undefined {
  const parsed = v.safeParse(resourcesSchema, parseJson(body));
  return parsed.success ? parsed.output : undefined;
}

/**
 * The site that a link means. The list holds what a person granted in all consents, in no order that
 * says which was the last one: so a site is never chosen because it is the only one or the first.
 * @param link with the `cloudId` that was found before: it stays when the site gets another address
 */
export function siteOfLink(
  sites: AccessibleResource[],
  link: { baseUrl: string; cloudId?: string | undefined },
): AccessibleResource | undefined {
  if (link.cloudId !== undefined) return sites.find(({ id }) => id === link.cloudId);
  const origin = new URL(link.baseUrl).origin;
  return sites.find(({ url }) => parseUrl(url)?.origin === origin);
}
