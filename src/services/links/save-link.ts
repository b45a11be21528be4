import type { SavedLink } from '../../contract/admin-invocations';
import type { IncomingCredentials } from '../../contract/application-link';
import type { ApplicationLink } from '../../core/application-link/application-link';
import { viewOfLink } from '../../core/application-link/link-view';
import { primaryLinksOf } from '../../core/application-link/primary-links';
import type { LinkStore } from '../ports';
import { linkMissing } from './find-usable-link';

export interface Change {
  before: ApplicationLink;
  link: ApplicationLink;
}

/**
 * Changes a link that exists.
 * @param change called again when somebody else was faster; what it throws ends the change
 * @throws AppError `LINK_MISSING`, also once deletion began
 */
export async function changeLink(
  links: LinkStore,
  linkId: string,
  change: (link: ApplicationLink) => ApplicationLink,
): Promise<Change> {
  let before: ApplicationLink | undefined;
  const link = await links.update(linkId, (current) => {
    if (current.deleting) throw linkMissing();
    before = current;
    return change(current);
  });
  if (!link || !before) throw linkMissing();
  return { before, link };
}

/** A link as the page shows it after a change. */
export async function savedLink(
  links: LinkStore,
  link: ApplicationLink,
  credentials?: IncomingCredentials,
): Promise<SavedLink> {
  const others = (await existingLinks(links)).filter(({ id }) => id !== link.id);
  const primary = primaryLinksOf([...others, link]).has(link.id);
  return { link: viewOfLink(link, { primary }), ...(credentials && { credentials }) };
}

/** All links but those whose deletion began. */
export async function existingLinks(links: LinkStore): Promise<ApplicationLink[]> {
  return (await links.list()).filter(({ deleting }) => !deleting);
}
