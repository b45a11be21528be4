import type { IncomingEndpoints } from '#contract/application-link';
import { INCOMING_SCOPES } from '#contract/link-configuration';

/** The path of the metadata, below the issuer rather than at the origin, which is not the app's. */
export const METADATA_PATH = '/.well-known/oauth-authorization-server';

/**
 * The endpoints of this app as an OAuth 2.0 provider.
 * @param issuer URL of the web trigger, without a trailing slash
 */
export function incomingEndpoints(issuer: string, authorizationPage: string): IncomingEndpoints {
  return {
    authorization: authorizationPage,
    token: `${issuer}/token`,
    revocation: `${issuer}/revoke`,
    metadata: issuer + METADATA_PATH,
  };
}

/** Writes the authorization server metadata (RFC 8414 section 2). */
export function serverMetadata(issuer: string, endpoints: IncomingEndpoints): object {
  return {
    issuer,
    authorization_endpoint: endpoints.authorization,
    token_endpoint: endpoints.token,
    revocation_endpoint: endpoints.revocation,
    scopes_supported: INCOMING_SCOPES,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    revocation_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  };
}
