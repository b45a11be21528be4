import { AppError } from '#contract/app-error';
import type { ApplicationLink, OAuth2Link } from '#core/application-link/application-link';
import type { ClientSecretStore, LinkStore } from '../ports';

/** @throws {AppError} `LINK_MISSING`, also once deletion of the link began; `LINK_DISABLED` */
export async function findUsableLink(links: LinkStore, linkId: string): Promise<ApplicationLink> {
  const link = await findLink(links, linkId);
  if (link.disabled) throw new AppError('LINK_DISABLED', 'This application link is switched off.');
  return link;
}

/** A link that exists, used or not. @throws {AppError} `LINK_MISSING`, also once deletion began */
export async function findLink(links: LinkStore, linkId: string): Promise<ApplicationLink> {
  const link = await links.find(linkId);
  if (!link || link.deleting) throw linkMissing();
  return link;
}

export function linkMissing(): AppError {
  return new AppError('LINK_MISSING', 'There is no such application link.');
}

/** @throws {AppError} `CLIENT_REJECTED` while it is missing */
export async function findClientSecret(
  secrets: ClientSecretStore,
  { id, outgoing }: OAuth2Link,
): Promise<string> {
  const { credential } = outgoing;
  const secret = credential && (await secrets.find(id, credential.id));
  if (secret === undefined) {
    throw new AppError('CLIENT_REJECTED', 'The client secret of this link is not set.');
  }
  return secret;
}
