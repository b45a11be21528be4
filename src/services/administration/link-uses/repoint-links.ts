import { SYSTEM_LINK_ID } from '#contract/application-link';
import type { ApplicationLink } from '#core/application-link/application-link';
import { SITE_LINK_NAME } from '#core/application-link/site-link';
import { findUsableLink } from '../../known-links/find-link';
import type { LinkStore } from '../../ports';

/** What moving macros has to know of the link that they move to. */
export interface TargetLink {
  id: string;
  name: string;
  /** The link itself, if its tables have to be signed. */
  shared?: ApplicationLink;
}

const SITE_LINK: TargetLink = { id: SYSTEM_LINK_ID, name: SITE_LINK_NAME };

/**
 * Finds the link that macros move to, which may be the link to the Jira of the same site.
 * @throws {AppError} `LINK_MISSING`, `LINK_DISABLED`
 */
export async function findTargetLink(links: LinkStore, linkId: string): Promise<TargetLink> {
  if (linkId === SYSTEM_LINK_ID) return SITE_LINK;
  const link = await findUsableLink(links, linkId);
  const { id, name, access } = link;
  return { id, name, ...(access.mode === 'shared' && { shared: link }) };
}

/**
 * Finds the name of the link that macros move away from. That link may be switched off or deleted, which is
 * often the reason to move its macros.
 * @returns undefined for a link that no longer exists
 */
export async function findLinkName(links: LinkStore, linkId: string): Promise<string | undefined> {
  if (linkId === SYSTEM_LINK_ID) return SITE_LINK_NAME;
  return (await links.find(linkId))?.name;
}
