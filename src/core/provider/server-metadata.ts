import type { IncomingEndpoints } from '#contract/application-link';
import { INCOMING_SCOPES } from '#contract/link-configuration';

export const METADATA_PATH = '/.well-known/oauth-authorization-server';

/** @param issuer the address of the web trigger, without a slash at its end */
export function incomingEndpoints(issuer: string, authorizationPage: string): IncomingEndpoints {
  return {
    authorization: authorizationPage,
    token: `${issuer}/token`,
    revocation: `${issuer}/revoke`,
    metadata: issuer + METADATA_PATH,
  };
}

/** RFC 8414 section 2. */
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
