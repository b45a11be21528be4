import type { AuthorizationServer } from 'oauth4webapi';
import type { OAuth2Link } from '../application-link/application-link';

const DATA_CENTER_PATH = '/rest/oauth2/latest';
const ATLASSIAN_CLOUD = 'https://auth.atlassian.com';

/**
 * The authorization server of a link, in the terms of RFC 8414. The endpoints come from what an
 * administrator entered and never from a response, because a foreign token endpoint would receive the
 * client secret (RFC 9700 section 4.4). Jira Cloud documents no revocation endpoint for 3LO clients.
 * @see https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/
 */
export function authorizationServerOf({ baseUrl, outgoing }: OAuth2Link): AuthorizationServer {
  switch (outgoing.kind) {
    case 'oauth2-data-center':
      return {
        issuer: outgoing.issuer,
        authorization_endpoint: `${baseUrl}${DATA_CENTER_PATH}/authorize`,
        token_endpoint: `${baseUrl}${DATA_CENTER_PATH}/token`,
        revocation_endpoint: `${baseUrl}${DATA_CENTER_PATH}/revoke`,
      };
    case 'oauth2-cloud':
      return {
        issuer: ATLASSIAN_CLOUD,
        authorization_endpoint: `${ATLASSIAN_CLOUD}/authorize`,
        token_endpoint: `${ATLASSIAN_CLOUD}/oauth/token`,
      };
    case 'oauth2-external':
      return {
        issuer: new URL(outgoing.authorizationEndpoint).origin,
        authorization_endpoint: outgoing.authorizationEndpoint,
        token_endpoint: outgoing.tokenEndpoint,
        ...(outgoing.revocationEndpoint && { revocation_endpoint: outgoing.revocationEndpoint }),
      };
  }
}

/**
 * The metadata URL (RFC 8414) of a Jira Data Center, which serves it below its OAuth path and not at the origin.
 * @param baseUrl without a trailing slash
 */
export function metadataUrlOf(baseUrl: string): string {
  return `${baseUrl}${DATA_CENTER_PATH}/.well-known/oauth-authorization-server`;
}
