import { AppError } from '#contract/app-error';
import type { ApplicationLink, OAuth2Link } from '#core/application-link/application-link';
import type { ClientSecretStore, LinkStore } from '../ports';

/**
 * Finds a link that may be used.
 * @throws {AppError} `LINK_MISSING`, also if the link is being deleted; `LINK_DISABLED`
 */
export async function findUsableLink(links: LinkStore, linkId: string): Promise<ApplicationLink> {
  return usableLink(await links.find(linkId));
}

/**
 * The link itself, if it may be used.
 * @throws {AppError} as {@link findUsableLink}
 */
export function usableLink(found: ApplicationLink | undefined): ApplicationLink {
  const link = knownLink(found);
  const { id, name, disabled } = link;
  if (!disabled) return link;
  throw new AppError('LINK_DISABLED', 'This application link is switched off.', {
    details: { link: { id, name } },
  });
}

/**
 * Finds a link, disabled or not.
 * @throws {AppError} `LINK_MISSING`, also if the link is being deleted
 */
export async function findLink(links: LinkStore, linkId: string): Promise<ApplicationLink> {
  return knownLink(await links.find(linkId));
}

function knownLink(link: ApplicationLink | undefined): ApplicationLink {
  if (!link || link.deleting) throw linkMissing();
  return link;
}

/** The failure of a request for a link that does not exist. */
export function linkMissing(): AppError {
  return new AppError('LINK_MISSING', 'There is no such application link.');
}

/**
 * Finds the client secret that a link refers to.
 * @throws {AppError} `CLIENT_REJECTED` if it is not set
 */
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
