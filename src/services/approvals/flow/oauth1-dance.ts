import { AppError } from '#contract/app-error';
import type { OAuth1Link } from '#core/application-link/application-link';
import { needsApproval } from '#core/application-link/needs-approval';
import type { TokenResponse } from '#core/oauth/token-response';
import { authorizeUrl, exchangeRequestToken, fetchRequestToken } from '#core/oauth1/token-calls';
import { signedFetch } from '../../remote/oauth1-protocol';
import type { ProtocolPorts } from '../../remote/token-protocol';

/** Jira sends this in place of a verifier when the person denies access. */
const DENIED = 'denied';

/**
 * Begins the OAuth 1.0a dance (RFC 5849 section 2). The request token plays the part of `state` in OAuth 2.0.
 * @returns the key under which the authorization waits, and the page of Jira to send the browser to
 * @throws {AppError} `LINK_NOT_OUTGOING` for a link whose requests need no approval; `CLIENT_REJECTED` and what
 *   requests throw
 */
export async function beginDance(
  ports: ProtocolPorts,
  link: OAuth1Link,
): Promise<{ key: string; authorizationUrl: string }> {
  if (!needsApproval(link.outgoing)) {
    throw new AppError('LINK_NOT_OUTGOING', 'The requests of this link need no approval.');
  }
  const token = await fetchRequestToken(signedFetch(ports, link), link.baseUrl, link.redirectUri);
  const key = keyOfRequestToken(link.id, token);
  return { key, authorizationUrl: authorizeUrl(link.baseUrl, token) };
}

/**
 * Ends the OAuth 1.0a dance: exchanges the request token and its verifier for an access token.
 * @throws {AppError} `AUTHORIZATION_DENIED`, `AUTHORIZATION_INVALID`, `CLIENT_REJECTED` and what requests throw
 */
export async function endDance(
  ports: ProtocolPorts,
  link: OAuth1Link,
  { requestToken, verifier }: { requestToken: string; verifier: string },
): Promise<TokenResponse> {
  if (verifier === DENIED) {
    throw new AppError('AUTHORIZATION_DENIED', 'Access was not approved in Jira.');
  }
  const send = signedFetch(ports, link);
  return await exchangeRequestToken(send, link.baseUrl, { token: requestToken, verifier });
}

/**
 * The key under which an OAuth 1.0a authorization waits. The link is part of it, because each Jira chooses its own
 * request tokens and could choose one that belongs to another link.
 */
export function keyOfRequestToken(linkId: string, requestToken: string): string {
  return `${linkId}:${requestToken}`;
}
