import { oauth1Failure } from '#core/oauth1/oauth1-failure';

test('an OAuth problem without a meaning keeps its name and the HTTP status', () => {
  const failure = oauth1Failure('nonce_used', 400, 'resource');

  expect(failure).toMatchObject({
    code: 'JIRA_UNEXPECTED',
    details: { oauthProblem: 'nonce_used', status: 400 },
    cause: { oauthError: 'nonce_used', status: 400 },
  });
});

test.each([
  ['request-token', 'consumer_key_unknown', 'CLIENT_REJECTED'],
  ['exchange', 'token_rejected', 'AUTHORIZATION_INVALID'],
  ['exchange', 'permission_denied', 'AUTHORIZATION_DENIED'],
  ['exchange', 'signature_invalid', 'CLIENT_REJECTED'],
  ['renew', 'token_rejected', 'AUTHORIZATION_EXPIRED'],
  ['renew', 'permission_denied', 'AUTHORIZATION_EXPIRED'],
  ['resource', 'token_rejected', 'AUTHORIZATION_EXPIRED'],
  ['resource', 'permission_denied', 'NO_SITE_ACCESS'],
  ...(
    [
      'token_expired',
      'token_rejected',
      'token_revoked',
      'token_used',
      'token_not_authorized',
      'additional_authorization_required',
    ] as const
  ).map((problem) => ['resource', problem, 'AUTHORIZATION_EXPIRED'] as const),
  ...(['permission_unknown', 'user_refused'] as const).map(
    (problem) => ['resource', problem, 'NO_SITE_ACCESS'] as const,
  ),
  ...(
    [
      'consumer_key_rejected',
      'consumer_key_refused',
      'signature_invalid',
      'signature_method_rejected',
      'timestamp_refused',
    ] as const
  ).map((problem) => ['resource', problem, 'CLIENT_REJECTED'] as const),
  ...(['token_expired', 'token_used', 'permission_unknown'] as const).map(
    (problem) => ['exchange', problem, 'AUTHORIZATION_INVALID'] as const,
  ),
  ['renew', 'permission_unknown', 'AUTHORIZATION_EXPIRED'],
  ['resource', 'constructor', 'JIRA_UNEXPECTED'],
] as const)('a request for %s that ends in %s means %s', (operation, problem, code) => {
  expect(oauth1Failure(problem, 401, operation).code).toBe(code);
});
