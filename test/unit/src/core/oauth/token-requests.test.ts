import { AppError } from '#contract/app-error';
import { exchangeCode, refresh, revoke } from '#core/oauth/token-requests';
import { clientOf, json } from '#support/builders/a-token-endpoint';

const GRANT = { code: 'the-code', codeVerifier: 'v'.repeat(43), redirectUri: 'https://x.test/cb' };

async function failureOf(promise: Promise<unknown>): Promise<AppError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof AppError) return error;
  throw new Error(`not an AppError: ${String(error)}`);
}

test('an unexpected answer of a token endpoint keeps its HTTP status', async () => {
  const client = clientOf(() => json(500, { error: 'server_error' }));

  const error = await failureOf(exchangeCode(client, GRANT));

  expect(error.code).toBe('JIRA_UNEXPECTED');
  expect(error.details).toEqual({ status: 500 });
});

describe('exchanging a code', () => {
  test('exchanging a code sends the client, the verifier and the redirect URI to the link’s own endpoint', async () => {
    const client = clientOf(() =>
      json(200, {
        access_token: 'at',
        refresh_token: 'rt',
        token_type: 'bearer',
        expires_in: '7200',
      }),
    );

    const tokens = await exchangeCode(client, GRANT);

    expect(tokens).toEqual({ accessToken: 'at', refreshToken: 'rt', expiresIn: 7200 });
    const [request] = client.requests;
    expect(request?.url).toBe('https://jira.example.com/jira/rest/oauth2/latest/token');
    expect(request?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      grant_type: 'authorization_code',
      code: 'the-code',
      code_verifier: GRANT.codeVerifier,
      redirect_uri: GRANT.redirectUri,
      client_id: 'client-1',
      client_secret: 'the-secret',
    });
  });

  test('exchanging a code of another issuer is refused before any request', async () => {
    const client = clientOf(() => json(200, {}));

    const error = await failureOf(exchangeCode(client, { ...GRANT, iss: 'https://evil.test' }));

    expect(error.code).toBe('AUTHORIZATION_INVALID');
    expect(client.requests).toHaveLength(0);
  });

  test.each(['invalid_grant', 'invalid_request'])(
    '%s is an invalid authorization',
    async (code) => {
      const client = clientOf(() => json(400, { error: code }));

      expect((await failureOf(exchangeCode(client, GRANT))).code).toBe('AUTHORIZATION_INVALID');
    },
  );
});

describe('refreshing', () => {
  test('refreshing at a server that does not rotate returns no new refresh token', async () => {
    const client = clientOf(() => json(200, { access_token: 'at', token_type: 'Bearer' }));

    await expect(refresh(client, 'old')).resolves.toEqual({
      accessToken: 'at',
      refreshToken: undefined,
      expiresIn: undefined,
    });
  });

  test.each([
    ['invalid_grant', 400, 'AUTHORIZATION_EXPIRED'],
    ['invalid_client', 400, 'CLIENT_REJECTED'],
    ['invalid_client', 401, 'CLIENT_REJECTED'],
    ['unauthorized_client', 400, 'CLIENT_REJECTED'],
    ['server_error', 400, 'JIRA_UNEXPECTED'],
  ])('refreshing that ends in %s with status %d means %s', async (oauthError, status, code) => {
    const client = clientOf(() => json(status, { error: oauthError }));

    expect((await failureOf(refresh(client, 'rt'))).code).toBe(code);
  });

  test.each(['Basic realm="Restricted"', 'Negotiate', 'NTLM'])(
    'the challenge %s with a page is that of a proxy in front of the token endpoint',
    async (challenge) => {
      const headers = { 'www-authenticate': challenge };
      const page = () => new Response('<html>Sign in</html>', { status: 401, headers });

      expect((await failureOf(refresh(clientOf(page), 'rt'))).code).toBe('PROXY_SIGN_IN');
    },
  );

  test('a challenge of the token endpoint is about the client', async () => {
    const client = clientOf(() => json(401, {}, { 'www-authenticate': 'Basic realm="jira"' }));

    expect((await failureOf(refresh(client, 'rt'))).code).toBe('CLIENT_REJECTED');
  });

  test.each([
    ['HTML', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    [
      'cut JSON',
      () => new Response('{"access_', { headers: { 'content-type': 'application/json' } }),
    ],
    ['a redirect', () => new Response(null, { status: 302, headers: { location: '/login' } })],
    ['a server error', () => new Response('oops', { status: 500 })],
    ['JSON without a token', () => json(200, { token_type: 'bearer' })],
    ...['two\nlines', 'not é ASCII', 'x'.repeat(10_000)].map(
      (access_token): [string, () => Response] => [
        `the token ${access_token.slice(0, 12)}`,
        () => json(200, { access_token, token_type: 'bearer' }),
      ],
    ),
  ])('%s in answer to a refresh is unexpected', async (_what, answer) => {
    expect((await failureOf(refresh(clientOf(answer), 'rt'))).code).toBe('JIRA_UNEXPECTED');
  });

  test('a token that never expires is refreshed after a year', async () => {
    const never = { access_token: 'at', token_type: 'bearer', expires_in: 1e306 };
    const client = clientOf(() => json(200, never));

    expect((await refresh(client, 'rt')).expiresIn).toBe(365 * 24 * 60 * 60);
  });

  test('an error that quotes the client secret is logged as other', async () => {
    const client = clientOf(() => json(400, { error: 'wrong client_secret the-secret' }));

    const error = await failureOf(refresh(client, 'rt'));

    expect(error.code).toBe('JIRA_UNEXPECTED');
    expect(error.cause).toMatchObject({ oauthError: 'other' });
  });

  test('a failed token request keeps nothing that was sent or received', async () => {
    const client = clientOf(() =>
      json(400, { error: 'invalid_grant', error_description: 'rt-secret' }),
    );

    const error = await failureOf(refresh(client, 'rt-secret'));

    const everything = JSON.stringify([error.message, error.details, error.cause]);
    expect(everything).not.toContain('secret');
    expect(error.cause).toEqual({
      name: 'ResponseBodyError',
      code: 'OAUTH_RESPONSE_BODY_ERROR',
      oauthError: 'invalid_grant',
      status: 400,
    });
  });

  test('a network failure of a token request is reported unchanged', async () => {
    const down = new AppError('JIRA_UNREACHABLE', 'down');
    const client = { ...clientOf(() => json(200, {})), fetch: () => Promise.reject(down) };

    expect(await failureOf(refresh(client, 'rt'))).toBe(down);
  });
});

test.each([
  [200, undefined],
  [400, 'JIRA_UNEXPECTED'],
  [503, 'JIRA_UNEXPECTED'],
])('a revocation that is answered with status %d ends as %s', async (status, code) => {
  const client = clientOf(() =>
    status === 400 ? json(400, { error: 'server_error' }) : new Response(null, { status }),
  );

  const error: unknown = await revoke(client, 'rt').then(
    () => undefined,
    (reason: unknown) => reason,
  );

  expect(error instanceof AppError ? error.code : error).toBe(code);
});

const token = (more: object) => json(200, { access_token: 'at', token_type: 'bearer', ...more });

test.each([
  ['a token of 8,192 characters', { access_token: 'x'.repeat(8192) }, undefined],
  ['a token of 8,193 characters', { access_token: 'x'.repeat(8193) }, 'JIRA_UNEXPECTED'],
  ['a token that begins with a blank', { access_token: ' at' }, 'JIRA_UNEXPECTED'],
  ['a token that ends with a blank', { access_token: 'at ' }, 'JIRA_UNEXPECTED'],
  ['a refresh token with a blank', { refresh_token: 'r t' }, 'JIRA_UNEXPECTED'],
  ['a name that is a number', { user_name: 7 }, undefined],
])('an answer to a refresh with %s is accepted if it can be used', async (_what, more, code) => {
  const error: unknown = await refresh(
    clientOf(() => token(more)),
    'rt',
  ).then(
    () => undefined,
    (reason: unknown) => reason,
  );

  expect(error instanceof AppError ? error.code : error).toBe(code);
});

test('a revocation calls its token a refresh token', async () => {
  const client = clientOf(() => new Response(null, { status: 200 }));

  await revoke(client, 'rt');

  expect(client.requests[0]?.url).toMatch(/\/rest\/oauth2\/latest\/revoke$/);
  expect(Object.fromEntries(new URLSearchParams(client.requests[0]?.body))).toMatchObject({
    token: 'rt',
    token_type_hint: 'refresh_token',
  });
});
