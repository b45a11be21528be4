import type { ApplicationLink } from '#core/application-link/application-link';
import type { LinkStore } from '../../ports';
import type { ConsumerKeyStore } from '../ports';

/** @returns the other link whose application uses this consumer key, if there is one */
export async function ownerOfConsumerKey(
  { links, consumerKeys }: { links: Pick<LinkStore, 'find'>; consumerKeys: ConsumerKeyStore },
  linkId: string,
  consumerKey: string,
): Promise<ApplicationLink | undefined> {
  const ownerId = await consumerKeys.linkOf(consumerKey);
  if (ownerId === undefined || ownerId === linkId) return undefined;
  const owner = await links.find(ownerId);
  return owner?.consumer?.consumerKey === consumerKey && !owner.deleting ? owner : undefined;
}

/** Removes the note of a consumer key, unless another link has claimed it since. */
export async function releaseConsumerKey(
  { consumerKeys }: { consumerKeys: ConsumerKeyStore },
  linkId: string,
  consumerKey: string,
): Promise<void> {
  if ((await consumerKeys.linkOf(consumerKey)) === linkId) await consumerKeys.remove(consumerKey);
}
