import { AppError } from '#contract/app-error';
import {
  type ApplicationLink,
  isOAuth1Link,
  isOAuth2Link,
} from '#core/application-link/application-link';
import { oauth1Protocol } from './oauth1-protocol';
import { oauth2Protocol } from './oauth2-protocol';
import type { ProtocolPorts, TokenProtocol } from './token-protocol';

/**
 * The protocol of a link whose requests carry a token.
 * @throws {AppError} `LINK_NOT_OUTGOING` for other links
 */
export function protocolOf(ports: ProtocolPorts, link: ApplicationLink): TokenProtocol {
  if (isOAuth2Link(link)) return oauth2Protocol(ports, link);
  if (isOAuth1Link(link) && link.outgoing.level === 'three-legged') {
    return oauth1Protocol(ports, link);
  }
  throw new AppError(
    'LINK_NOT_OUTGOING',
    'This link is not configured for requests to the application.',
  );
}
