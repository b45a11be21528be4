import { AppError } from '../../contract/app-error';
import type { ApplicationLink } from '../../core/application-link/application-link';
import type { LinkStore } from '../ports';

/** @throws AppError `LINK_MISSING`, also once deletion of the link began */
export async function findUsableLink(links: LinkStore, linkId: string): Promise<ApplicationLink> {
  const link = await links.find(linkId);
  if (!link || link.deleting) throw linkMissing();
  return link;
}

/** @throws AppError `LINK_MISSING` */
export async function findClientSecret(links: LinkStore, linkId: string): Promise<string> {
  const secret = await links.clientSecret(linkId);
  if (secret === undefined) throw linkMissing();
  return secret;
}

function linkMissing(): AppError {
  return new AppError('LINK_MISSING', 'There is no such application link.');
}
