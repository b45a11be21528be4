import type { OAuth2Outgoing } from '#core/application-link/outgoing';
import { authorizationUrl } from '#core/oauth/authorization-request';
import { PROVIDER_PRESETS } from '#core/oauth/provider-presets';
import { exchangeCode, refresh, requestClientToken } from '#core/oauth/token-requests';
import { aLink } from '#support/builders/a-link';
import { clientOf, json } from '#support/builders/a-token-endpoint';

type External = Extract<OAuth2Outgoing, { kind: 'oauth2-external' }>;

const external = (overrides: Partial<External> = {}) =>
  aLink({
    outgoing: {
      kind: 'oauth2-external',
      provider: 'custom',
      authorizationEndpoint: 'https://id.example.com/realms/staff/auth?policy=strict',
      tokenEndpoint: 'https://id.example.com/realms/staff/token',
      clientId: 'client-1',
      scope: 'openid',
      ...overrides,
    },
  });

const GRANT = { code: 'the-code', codeVerifier: 'v'.repeat(43), redirectUri: 'https://x.test/cb' };
const TOKEN = { access_token: 'at', refresh_token: 'rt', token_type: 'Bearer', expires_in: 60 };
const SECRETS = { state: 's', codeVerifier: 'v'.repeat(43) };

/** An ID token with an invalid signature, because the app does not verify it. */
const idToken = (claims: object) =>
  `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;

test('an authorization request keeps the query of its endpoint', async () => {
  const url = new URL(await authorizationUrl(external(), SECRETS));

  expect(url.searchParams.get('policy')).toBe('strict');
  expect(url.searchParams.get('code_challenge_method')).toBe('S256');
});

test('an authorization request to Google asks for offline access and consent', async () => {
  const { authorizationEndpoint, tokenEndpoint } = PROVIDER_PRESETS.google;
  const endpoints = { authorizationEndpoint, tokenEndpoint };
  const url = new URL(
    await authorizationUrl(external({ provider: 'google', ...endpoints }), SECRETS),
  );

  expect(url.origin).toBe('https://accounts.google.com');
  expect(url.searchParams.get('access_type')).toBe('offline');
  expect(url.searchParams.get('prompt')).toBe('consent');
});

test('an authorization request to Microsoft asks for offline access by a scope', async () => {
  const { authorizationEndpoint, tokenEndpoint } = PROVIDER_PRESETS.microsoft;
  const endpoints = { authorizationEndpoint, tokenEndpoint };
  const link = external({ provider: 'microsoft', ...endpoints, scope: 'User.Read' });

  const url = new URL(await authorizationUrl(link, SECRETS));

  expect(url.searchParams.get('scope')).toBe('User.Read offline_access');
});

describe('a client that is rejected', () => {
  const headerOnly = ({ headers }: { headers: Record<string, string> }) =>
    headers.authorization === undefined ? json(401, { error: 'invalid_client' }) : json(200, TOKEN);

  test('a rejected client tries the header, on which some servers insist', async () => {
    const client = clientOf(headerOnly, external());

    await expect(refresh(client, 'rt')).resolves.toMatchObject({ accessToken: 'at' });

    expect(client.requests).toHaveLength(2);
    expect(client.requests[1]?.body).not.toContain('the-secret');
  });

  test('a rejected client is not tried twice at a provider whose method is known', async () => {
    const client = clientOf(headerOnly, external({ provider: 'google' }));

    await expect(refresh(client, 'rt')).rejects.toMatchObject({ code: 'CLIENT_REJECTED' });

    expect(client.requests).toHaveLength(1);
  });

  test('a client is reported as rejected if the server rejects both methods', async () => {
    const client = clientOf(() => json(401, { error: 'invalid_client' }), external());

    await expect(refresh(client, 'rt')).rejects.toMatchObject({ code: 'CLIENT_REJECTED' });
  });
});

describe('an ID token', () => {
  test.each([
    [{ iss: 'https://other.test', name: 'Rita Räder', email: 'r@x.test' }, 'Rita Räder'],
    [{ email: 'r@x.test' }, 'r@x.test'],
    [{ preferred_username: 'rita' }, 'rita'],
    [{ email: 'r@x.test', preferred_username: 'rita' }, 'r@x.test'],
    // Base64url writes them with `-` and `_`.
    [{ name: '???>>>' }, '???>>>'],
    [{ name: '~~~ÿÿÿ' }, '~~~ÿÿÿ'],
  ])('an ID token only names the person who approved: %j', async (claims, userName) => {
    const client = clientOf(() => json(200, { ...TOKEN, id_token: idToken(claims) }), external());

    await expect(exchangeCode(client, GRANT)).resolves.toMatchObject({ userName });
  });

  test.each(['no token', 'a.%%%.c', idToken({ name: 7 }), idToken({})])(
    'an ID token that names no person is ignored: %s',
    async (id_token) => {
      const client = clientOf(() => json(200, { ...TOKEN, id_token }), external());

      await expect(exchangeCode(client, GRANT)).resolves.toEqual({
        accessToken: 'at',
        refreshToken: 'rt',
        expiresIn: 60,
      });
    },
  );
});

test.each(['https://id.example.com', 'https://id.example.com/realms/staff'])(
  'an answer that says it is from %s is the provider’s own',
  async (iss) => {
    const client = clientOf(() => json(200, TOKEN), external());

    await expect(exchangeCode(client, { ...GRANT, iss })).resolves.toMatchObject({
      accessToken: 'at',
    });
  },
);

test.each(['https://evil.test', 'https://id.example.com.evil.test', 'id.example.com'])(
  'an answer that says it is from %s is refused before any request',
  async (iss) => {
    const client = clientOf(() => json(200, TOKEN), external());

    await expect(exchangeCode(client, { ...GRANT, iss })).rejects.toMatchObject({
      code: 'AUTHORIZATION_INVALID',
    });
    expect(client.requests).toHaveLength(0);
  },
);

describe('a token in the client’s own name', () => {
  test('a client credentials request has the scope of the link', async () => {
    const client = clientOf(() => json(200, { access_token: 'at', token_type: 'bearer' }));

    await expect(requestClientToken(client)).resolves.toMatchObject({ accessToken: 'at' });

    expect(Object.fromEntries(new URLSearchParams(client.requests[0]?.body))).toEqual({
      grant_type: 'client_credentials',
      scope: 'READ',
      client_id: 'client-1',
      client_secret: 'the-secret',
    });
  });

  test.each(['unauthorized_client', 'unsupported_grant_type', 'invalid_client'])(
    'a client credentials request that ends in %s is reported as the administrator’s problem',
    async (error) => {
      const client = clientOf(() => json(400, { error }));

      await expect(requestClientToken(client)).rejects.toMatchObject({ code: 'CLIENT_REJECTED' });
    },
  );
});
