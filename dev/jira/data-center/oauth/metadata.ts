import type { Site } from '../../server/site';

/** GET /rest/oauth2/latest/.well-known/oauth-authorization-server (RFC 8414), without sign-in. */
export function oauthMetadata(site: Site): Readonly<Record<string, unknown>> {
  const base = `${site.baseUrl}/rest/oauth2/latest`;
  return {
    issuer: site.baseUrl,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    revocation_endpoint: `${base}/revoke`,
    scopes_supported: site.scopes,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    revocation_endpoint_auth_methods_supported: ['client_secret_post'],
    code_challenge_methods_supported: ['plain', 'S256'],
  };
}
