import { AppError } from '#contract/app-error';
import type { OAuth1Link } from '#core/application-link/application-link';
import { needsApproval } from '#core/application-link/needs-approval';
import type { TokenResponse } from '#core/oauth/token-response';
import { authorizeUrl, exchangeRequestToken, fetchRequestToken } from '#core/oauth1/token-calls';
import { signedFetch } from '../../remote/oauth1-protocol';
import type { ProtocolPorts } from '../../remote/token-protocol';

/** What Jira gives in the place of a verifier when the person says no. */
const DENIED = 'denied';

/**
 * Begins the three-legged dance (RFC 5849 section 2): the request token is to it what `state` is to OAuth 2.0.
 * @returns under which key the authorization waits, and where the browser shall go
 * @throws {AppError} `LINK_NOT_OUTGOING` for a link whose requests need nobody's approval; `CLIENT_REJECTED` and
 *   what requests throw
 */
export async function beginDance(
  ports: ProtocolPorts,
  link: OAuth1Link,
): Promise<{ key: string; authorizationUrl: string }> {
  if (!needsApproval(link.outgoing)) {
    throw new AppError('LINK_NOT_OUTGOING', 'Nobody needs to approve the requests of this link.');
  }
  const token = await fetchRequestToken(signedFetch(ports, link), link.baseUrl, link.redirectUri);
  const key = keyOfRequestToken(link.id, token);
  return { key, authorizationUrl: authorizeUrl(link.baseUrl, token) };
}

/**
 * Ends the dance. @throws {AppError} `AUTHORIZATION_DENIED`, `AUTHORIZATION_INVALID`, `CLIENT_REJECTED` and what
 *   requests throw
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

/** The link is part of it: a Jira chooses its request tokens itself, and could choose another link's. */
export function keyOfRequestToken(linkId: string, requestToken: string): string {
  return `${linkId}:${requestToken}`;
}
