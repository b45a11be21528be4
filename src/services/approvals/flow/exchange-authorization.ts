import { AppError } from '#contract/app-error';
import {
  isOAuth1Link,
  isOAuth2Link,
  type ApplicationLink,
} from '#core/application-link/application-link';
import { exchangeCode } from '#core/oauth/ask-token-endpoint';
import type { TokenResponse } from '#core/oauth/token-response';
import type { AnsweredAuthorization } from './pending-authorization';
import { oauthClientOf } from '../../remote/oauth2-protocol';
import type { ProtocolPorts } from '../../remote/token-protocol';
import { endDance } from './oauth1-dance';

/** RFC 6749 section 4.1.2.1. */
const AUTHORIZATION_ERRORS = [
  'invalid_request',
  'unauthorized_client',
  'access_denied',
  'unsupported_response_type',
  'invalid_scope',
  'server_error',
  'temporarily_unavailable',
];

/**
 * Exchanges the answer that the linked application sent the browser back with for a token.
 * @throws {AppError} `AUTHORIZATION_DENIED`, `CLIENT_REJECTED` and what requests throw; `AUTHORIZATION_INVALID` also
 *   if the link was changed since the authorization began
 */
export async function exchangeAuthorization(
  ports: ProtocolPorts,
  link: ApplicationLink,
  { response, generation, codeVerifier, redirectUri }: AnsweredAuthorization,
): Promise<TokenResponse> {
  if (link.generation !== generation) throw linkChanged();
  if ('error' in response) {
    const details = reasonOf(response.error);
    throw new AppError('AUTHORIZATION_DENIED', 'Access was not approved in Jira.', { details });
  }
  if (isOAuth1Link(link) && 'verifier' in response) return endDance(ports, link, response);
  if (!isOAuth2Link(link) || !('code' in response) || codeVerifier === undefined) {
    throw linkChanged();
  }
  const { code, iss } = response;
  const client = await oauthClientOf(ports, link);
  return exchangeCode(client, { code, iss, codeVerifier, redirectUri });
}

/** The failure of an authorization whose link got another address or client before it was finished. */
export function linkChanged(): AppError {
  return new AppError('AUTHORIZATION_INVALID', 'The link was changed meanwhile.');
}

/** Only the codes of the RFC are passed on, because anyone can write the query of this URL. */
function reasonOf(error: string): { reason?: string } {
  return AUTHORIZATION_ERRORS.includes(error) ? { reason: error } : {};
}
