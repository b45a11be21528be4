import { apiUrlOf } from '#core/application-link/api-url';
import type { OAuth2Link } from '#core/application-link/application-link';
import { asksAsClient } from '#core/application-link/token-owner';
import { httpTransport } from '#core/jira/transport';
import { authorizationServerOf } from '#core/oauth/authorization-server';
import type { OAuthClient } from '#core/oauth/oauth-client';
import { refresh, requestClientToken, revoke } from '#core/oauth/ask-token-endpoint';
import { findClientSecret } from '../known-links/find-link';
import type { ProtocolPorts, TokenProtocol } from './token-protocol';

/** OAuth 2.0: bearer tokens (RFC 6750) that the link's client refreshes (RFC 6749 section 6). */
export function oauth2Protocol(ports: ProtocolPorts, link: OAuth2Link): TokenProtocol {
  const { revocation_endpoint } = authorizationServerOf(link);
  return {
    transport: ({ accessToken }) => httpTransport(ports.fetch, apiUrlOf(link), accessToken),
    renew: async ({ refreshToken }) => refresh(await oauthClientOf(ports, link), refreshToken),
    ...(asksAsClient(link) && {
      issue: async () => requestClientToken(await oauthClientOf(ports, link)),
    }),
    revoke: async ({ accessToken, refreshToken }) => {
      if (revocation_endpoint === undefined) return false;
      await revoke(await oauthClientOf(ports, link), refreshToken ?? accessToken);
      return true;
    },
  };
}

/**
 * The link's client with its secret, as the token endpoint needs it.
 * @throws {AppError} `CLIENT_REJECTED` if the client secret is not set
 */
export async function oauthClientOf(
  { secrets, fetch }: ProtocolPorts,
  link: OAuth2Link,
): Promise<OAuthClient> {
  return { link, clientSecret: await findClientSecret(secrets, link), fetch };
}
