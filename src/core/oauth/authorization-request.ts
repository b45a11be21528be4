import { calculatePKCECodeChallenge } from 'oauth4webapi';
import type { OAuth2Link } from '../application-link/application-link';
import { authorizationServerOf } from './authorization-server';

/**
 * Where the reader's browser goes to approve access: an authorization request (RFC 6749 section
 * 4.1.1) with PKCE. The method is always `S256`: Data Center reads a challenge without a method
 * as `plain`.
 */
export async function authorizationUrl(
  link: OAuth2Link,
  secrets: { state: string; codeVerifier: string },
): Promise<string> {
  const { authorization_endpoint } = authorizationServerOf(link);
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: link.outgoing.clientId,
    redirect_uri: link.redirectUri,
    scope: link.outgoing.scope,
    state: secrets.state,
    code_challenge: await calculatePKCECodeChallenge(secrets.codeVerifier),
    code_challenge_method: 'S256',
  });
  return `${authorization_endpoint ?? ''}?${query.toString()}`;
}
