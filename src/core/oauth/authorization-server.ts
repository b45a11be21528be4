import type { AuthorizationServer } from 'oauth4webapi';

const PROVIDER_PATH = '/rest/oauth2/latest';

/**
 * The authorization server that every Jira Data Center from 8.22 on has. Its endpoints come from
 * the link's own base URL and never from an answer: a foreign token endpoint would be handed the
 * client secret (RFC 9700 section 4.4).
 * @param issuer the issuer that the server itself names, checked when `iss` comes back (RFC 9207)
 */
export function authorizationServerOf(baseUrl: string, issuer: string): AuthorizationServer {
  return {
    issuer,
    authorization_endpoint: `${baseUrl}${PROVIDER_PATH}/authorize`,
    token_endpoint: `${baseUrl}${PROVIDER_PATH}/token`,
    revocation_endpoint: `${baseUrl}${PROVIDER_PATH}/revoke`,
  };
}

/** RFC 8414, below the provider rather than at the origin, as Data Center serves it. */
export function metadataUrlOf(baseUrl: string): string {
  return `${baseUrl}${PROVIDER_PATH}/.well-known/oauth-authorization-server`;
}
