import { AppError } from '../../contract/app-error';
import type { ApplicationLink } from '../../core/application-link/application-link';
import { isOAuth2Link } from '../../core/application-link/application-link';
import { oauth2Protocol } from './oauth2-protocol';
import type { ProtocolPorts, TokenProtocol } from './token-protocol';

/** @throws AppError `LINK_NOT_OUTGOING` */
export function protocolOf(ports: ProtocolPorts, link: ApplicationLink): TokenProtocol {
  if (isOAuth2Link(link)) return oauth2Protocol(ports, link);
  throw new AppError('LINK_NOT_OUTGOING', 'This link is not configured to ask the application.');
}
