import { AppError } from '#contract/app-error';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { LinkStore } from '../ports';
import { linkMissing } from './find-link';

/** A link before and after a change. */
export interface LinkChange {
  before: ApplicationLink;
  link: ApplicationLink;
}

/**
 * Changes a link that exists.
 * @param change called again if the link was changed by another invocation meanwhile; may throw to give up
 * @throws {AppError} `LINK_MISSING`, also if the link is being deleted; `LINK_DISABLED` if what is stored of it cannot
 *   be read; and what `change` throws
 */
export async function changeLink(
  links: LinkStore,
  linkId: string,
  change: (link: ApplicationLink) => ApplicationLink,
): Promise<LinkChange> {
  let before: ApplicationLink | undefined;
  const link = await links.update(linkId, (current) => {
    if (current.deleting) throw linkMissing();
    if (current.unreadable) throw linkUnreadable();
    before = current;
    return change(current);
  });
  if (!link || !before) throw linkMissing();
  return { before, link };
}

/** A change would store only what could be read of the link. */
function linkUnreadable(): AppError {
  return new AppError('LINK_DISABLED', 'This link cannot be read. It can only be deleted.');
}

/** Lists all links except those that are being deleted. */
export async function existingLinks(links: LinkStore): Promise<ApplicationLink[]> {
  return (await links.list()).filter(({ deleting }) => !deleting);
}
