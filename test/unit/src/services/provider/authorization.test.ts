import * as oauth from 'oauth4webapi';
import { authorizationUrl, READER, STATE, incomingClient } from '#support/sites/incoming-client';
import {
  anIncomingLink,
  CLIENT_SECRET,
  ISSUER,
  REDIRECT_URI,
  useIncomingProvider,
} from '#support/sites/incoming-provider';

const provider = useIncomingProvider();
const { clock, services, createLink, changeLink } = provider;
const { read, allow, redeem, connect, refresh, exchange, asBearer } = incomingClient(provider);
const MINUTE = 60_000;

describe('the code flow', () => {
  beforeEach(() => createLink());

  test('the code flow gives a client with PKCE tokens that read as the person who allowed it', async () => {
    const tokens = await connect();

    expect(tokens).toMatchObject({ token_type: 'bearer', expires_in: 3600, scope: 'READ' });
    expect(tokens.refresh_token).toBeDefined();
    const response = await asBearer(tokens.access_token);
    expect(response.status).toBe(200);
    await expect(response.json()).resolves.toEqual({ tables: [] });
  });

  test('the code flow accepts a client secret in the Authorization header', async () => {
    const verifier = oauth.generateRandomCodeVerifier();
    const back = await allow(await authorizationUrl(verifier));

    const response = await redeem(back, verifier, oauth.ClientSecretBasic(CLIENT_SECRET));

    expect(response.status).toBe(200);
  });

  test('the code flow accepts the requests of Data Center: no PKCE, the secret in the form, a scope in each request', async () => {
    const url = await authorizationUrl(undefined, {
      code_challenge: null,
      code_challenge_method: null,
    });
    const back = await allow(url);

    const issued = await exchange(back.searchParams.get('code'), { scope: 'READ' });
    const renewed = await refresh(issued.body.refresh_token, { scope: 'READ' });

    expect([issued.status, renewed.status]).toEqual([200, 200]);
    expect(issued.body.refresh_token).toBeDefined();
  });

  test('the code flow redirects to the exact redirect URI, with the state and the issuer', async () => {
    const back = await allow(await authorizationUrl(oauth.generateRandomCodeVerifier()));

    expect(back.href.startsWith(REDIRECT_URI)).toBe(true);
    expect(Object.fromEntries(back.searchParams)).toMatchObject({ state: STATE, iss: ISSUER });
  });

  test('the code flow reports access_denied to the client if the person refuses', async () => {
    const consent = await read(await authorizationUrl(oauth.generateRandomCodeVerifier()));
    const requestId = consent.status === 'ask' ? consent.requestId : '';

    const decided = await services.decideAuthorization(READER, { requestId, allow: false });

    const back = new URL(decided.status === 'leave' ? decided.redirectTo : '');
    const parameters = Object.fromEntries(back.searchParams);
    expect(parameters).toMatchObject({ error: 'access_denied', state: STATE, iss: ISSUER });
    expect(parameters.code).toBeUndefined();
  });

  test('the consent page accepts one decision, and only from the person who was asked', async () => {
    const consent = await read(await authorizationUrl(oauth.generateRandomCodeVerifier()));
    const requestId = consent.status === 'ask' ? consent.requestId : '';
    const decide = (accountId: string) =>
      services.decideAuthorization({ accountId }, { requestId, allow: true });

    await expect(decide('somebody-else')).resolves.toEqual({ status: 'expired' });
    await expect(decide(READER.accountId)).resolves.toEqual({ status: 'expired' });
  });

  test('the consent page accepts no decision after ten minutes', async () => {
    const consent = await read(await authorizationUrl(oauth.generateRandomCodeVerifier()));
    const requestId = consent.status === 'ask' ? consent.requestId : '';
    clock.time += 10 * MINUTE;

    await expect(services.decideAuthorization(READER, { requestId, allow: true })).resolves.toEqual(
      { status: 'expired' },
    );
  });
});

describe('an authorization request', () => {
  beforeEach(() => createLink(anIncomingLink({ scope: 'READ' })));

  test.each([
    ['an unknown client', { client_id: 'unknown' }, 'client'],
    ['no client', { client_id: null }, 'client'],
    ['no redirect URI', { redirect_uri: null }, 'redirect-uri'],
    ['a longer redirect URI', { redirect_uri: `${REDIRECT_URI}&more=1` }, 'redirect-uri'],
    ['a redirect URI without its query', { redirect_uri: 'https://client.example.com/callback' }],
    ['a redirect URI in another case', { redirect_uri: REDIRECT_URI.replace('call', 'Call') }],
    ['a redirect URI below', { redirect_uri: 'https://client.example.com/callback/x?tenant=1' }],
    ['a redirect URI on a port', { redirect_uri: REDIRECT_URI.replace('.com', '.com:443') }],
  ] as [string, Record<string, string | null>, string?][])(
    'an authorization request with %s causes no redirect',
    async (_what, change, reason = 'redirect-uri') => {
      const url = await authorizationUrl(undefined, change);

      await expect(read(url)).resolves.toEqual({ status: 'refused', reason });
    },
  );

  test('an authorization request that repeats a parameter causes no redirect', async () => {
    const url = await authorizationUrl();
    url.searchParams.append('redirect_uri', 'https://evil.example.com/');

    await expect(read(url)).resolves.toEqual({ status: 'refused', reason: 'request' });
  });

  test('an authorization request of a link whose redirect URI is a script causes no redirect', async () => {
    const redirect_uri = 'javascript:alert(1)';
    await changeLink(anIncomingLink({ redirectUris: [redirect_uri] }));

    await expect(read(await authorizationUrl(undefined, { redirect_uri }))).resolves.toEqual({
      status: 'refused',
      reason: 'redirect-uri',
    });
  });

  test.each([
    ['no response type', { response_type: null }, 'invalid_request'],
    ['the implicit flow', { response_type: 'token' }, 'unsupported_response_type'],
    ['a fragment as response mode', { response_mode: 'fragment' }, 'invalid_request'],
    ['the plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['a challenge without a method', { code_challenge_method: null }, 'invalid_request'],
    ['a method without a challenge', { code_challenge: null }, 'invalid_request'],
    ['more than its permission', { scope: 'READ WRITE' }, 'invalid_scope'],
    ['a scope of Jira Cloud', { scope: 'read:jira-work' }, 'invalid_scope'],
  ] as [string, Record<string, string | null>, string][])(
    'an authorization request with %s is reported to the client',
    async (_what, change, error) => {
      const answer = await read(await authorizationUrl(undefined, change));

      const back = new URL(answer.status === 'leave' ? answer.redirectTo : '');
      expect(Object.fromEntries(back.searchParams)).toMatchObject({
        error,
        state: STATE,
        iss: ISSUER,
      });
    },
  );

  test.each([{ disabled: true }, { deleting: true }])(
    'an authorization request of a link that is %p is refused',
    async (change) => {
      await changeLink(change);

      await expect(read(await authorizationUrl())).resolves.toEqual({
        status: 'refused',
        reason: 'client',
      });
    },
  );

  test('an authorization request without a scope asks for the scopes that the link permits', async () => {
    await expect(read(await authorizationUrl(undefined, { scope: null }))).resolves.toMatchObject({
      status: 'ask',
      scope: ['READ'],
      link: { name: 'Company Jira' },
      redirectTo: 'https://client.example.com',
    });
  });
});

test('a scope that an administrator removes while the consent page is open is not granted', async () => {
  await createLink();
  const consent = await read(await authorizationUrl(undefined, { scope: 'WRITE' }));
  const requestId = consent.status === 'ask' ? consent.requestId : '';
  await changeLink(anIncomingLink({ scope: 'READ' }));

  const decided = await services.decideAuthorization(READER, { requestId, allow: true });

  expect(consent.status).toBe('ask');
  expect(decided).toEqual({ status: 'expired' });
});
