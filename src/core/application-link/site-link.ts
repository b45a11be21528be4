import { SYSTEM_LINK_ID } from '#contract/application-link';
import type { LinkReference } from '#contract/issue-table';

/** The name of the link to the Jira of the same site. */
export const SITE_LINK_NAME = 'Jira';

/** The link to the Jira of the same site. @param baseUrl of the site, with or without a trailing slash */
export function siteLink(baseUrl: string): LinkReference {
  return { id: SYSTEM_LINK_ID, name: SITE_LINK_NAME, displayUrl: baseUrl.replace(/\/+$/, '') };
}
