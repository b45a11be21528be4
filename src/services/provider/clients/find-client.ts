import { timingSafeEqual } from 'node:crypto';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { Incoming } from '#core/application-link/incoming';
import type { System } from '../../ports';
import type { ClientLinkStore } from '../ports';

/** A link with an incoming side, whose application is a client of this app. */
export type ClientLink = ApplicationLink & { incoming: Incoming };

/** Finds the link of a client. @returns undefined if there is none, or the link is switched off or being deleted */
export async function findClient(
  links: Pick<ClientLinkStore, 'ofClient'>,
  clientId: string,
): Promise<ClientLink | undefined> {
  return usableClient(await links.ofClient(clientId));
}

/** @returns the link if its application may use this app now; undefined without an incoming side, or if the link is switched off or being deleted */
export function usableClient(link: ApplicationLink | undefined): ClientLink | undefined {
  if (!link?.incoming || link.disabled || link.deleting) return undefined;
  return { ...link, incoming: link.incoming };
}

/** Compares a client secret with the stored hash in constant time. */
export function isSecretOf({ incoming }: ClientLink, secret: string, system: System): boolean {
  const [expected, given] = [incoming.secretHash, system.hash(secret)].map((text) =>
    Buffer.from(text),
  );
  if (!expected || !given) return false;
  return expected.length === given.length && timingSafeEqual(expected, given);
}
