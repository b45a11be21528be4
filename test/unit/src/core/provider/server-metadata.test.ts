import { incomingEndpoints, serverMetadata } from '#core/provider/server-metadata';

test('the metadata of this app as an OAuth 2.0 server are those of RFC 8414', () => {
  const issuer = 'https://x.test/incoming';
  const methods = ['client_secret_post', 'client_secret_basic'];

  expect(serverMetadata(issuer, incomingEndpoints(issuer, 'https://x.test/authorize'))).toEqual({
    issuer,
    authorization_endpoint: 'https://x.test/authorize',
    token_endpoint: 'https://x.test/incoming/token',
    revocation_endpoint: 'https://x.test/incoming/revoke',
    scopes_supported: ['READ', 'WRITE'],
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
    token_endpoint_auth_methods_supported: methods,
    revocation_endpoint_auth_methods_supported: methods,
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  });
});

test('the metadata of this app lie at the well-known path', () => {
  expect(incomingEndpoints('https://x.test/incoming', 'https://x.test/authorize').metadata).toBe(
    'https://x.test/incoming/.well-known/oauth-authorization-server',
  );
});
