import type { ApplicationLink } from '#core/application-link/application-link';
import type { LinkStore } from '../ports';
import { linkMissing } from './find-link';

export interface Change {
  before: ApplicationLink;
  link: ApplicationLink;
}

/**
 * Changes a link that exists.
 * @param change called again when somebody else was faster; what it throws ends the change
 * @throws {AppError} `LINK_MISSING`, also once deletion began
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

/** All links but those whose deletion began. */
export async function existingLinks(links: LinkStore): Promise<ApplicationLink[]> {
  return (await links.list()).filter(({ deleting }) => !deleting);
}
