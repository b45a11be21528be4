import type { ApplicationLink } from '#core/application-link/application-link';
import type { Consumer } from '#core/application-link/consumer';
import type { LinkStore } from '../../ports';
import type { ConsumerKeyStore } from '../ports';

/** A link whose application is an OAuth 1.0a consumer of this app. */
export type ConsumerLink = ApplicationLink & { consumer: Consumer };

export interface FindConsumerPorts {
  links: Pick<LinkStore, 'find'>;
  consumerKeys: ConsumerKeyStore;
}

/** Finds the link of a consumer. @returns undefined if there is none, or the link is switched off or being deleted */
export async function findConsumer(
  { links, consumerKeys }: FindConsumerPorts,
  consumerKey: string,
): Promise<ConsumerLink | undefined> {
  const linkId = await consumerKeys.linkOf(consumerKey);
  const link = linkId === undefined ? undefined : usableConsumer(await links.find(linkId));
  return link?.consumer.consumerKey === consumerKey ? link : undefined;
}

/** @returns the link if its application may use this app by OAuth 1.0a now */
export function usableConsumer(link: ApplicationLink | undefined): ConsumerLink | undefined {
  if (!link?.consumer || link.disabled || link.deleting) return undefined;
  return { ...link, consumer: link.consumer };
}
