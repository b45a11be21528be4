import type { OAuth2Link } from '../../core/application-link/application-link';
import { apiUrlOf } from '../../core/application-link/api-url';
import { httpTransport } from '../../core/jira/transport';
import { refresh, revoke } from '../../core/oauth/token-endpoint';
import type { OAuthClient } from '../../core/oauth/oauth-client';
import { findClientSecret } from '../links/find-usable-link';
import type { ProtocolPorts, TokenProtocol } from './token-protocol';

/** Bearer tokens (RFC 6750) that are refreshed by the client of the link (RFC 6749 section 6). */
export function oauth2Protocol(ports: ProtocolPorts, link: OAuth2Link): TokenProtocol {
  return {
    transport: ({ accessToken }) => httpTransport(ports.fetch, apiUrlOf(link), accessToken),
    renew: async ({ refreshToken = '' }) => refresh(await oauthClientOf(ports, link), refreshToken),
    revoke: async ({ refreshToken }) => {
      if (refreshToken !== undefined) await revoke(await oauthClientOf(ports, link), refreshToken);
    },
  };
}

/** @throws AppError `CLIENT_REJECTED` while the client secret is missing */
export async function oauthClientOf(
  { secrets, fetch }: ProtocolPorts,
  link: OAuth2Link,
): Promise<OAuthClient> {
  return { link, clientSecret: await findClientSecret(secrets, link), fetch };
}
