import type { ApplicationLink } from './application-link';
import type { IncomingScope } from '../provider/scopes';

/** What grants refer to: the linked application as a client of this app, by whichever protocol. */
export interface Registration {
  clientId: string;
  scope: IncomingScope;
}

/** @returns undefined for a link without an incoming side */
export function registrationOf({
  incoming,
  consumer,
}: Pick<ApplicationLink, 'incoming' | 'consumer'>): Registration | undefined {
  return incoming ?? consumer;
}
