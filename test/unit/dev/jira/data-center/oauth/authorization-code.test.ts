import { JiraOAuthClient, errorOf } from '#support/servers/jira-oauth-client';
import {
  NOON,
  startTestDataCenter,
  type TestDataCenter,
} from '#support/servers/start-jira-data-center';

describe('The authorization code flow', () => {
  let jira: TestDataCenter;
  let now = NOON;
  let client: JiraOAuthClient;
  beforeAll(async () => {
    jira = await startTestDataCenter({ now: () => now });
  });
  beforeEach(() => {
    now = NOON;
    client = new JiraOAuthClient(jira);
  });
  afterAll(() => jira.stop());

  test('a user who signs in and allows gets a token that acts as that user', async () => {
    const tokens = await client.tokens('reader2');
    expect(tokens).toMatchObject({ token_type: 'bearer', scope: 'READ', expires_in: 3600 });
    expect(tokens.refresh_token).toEqual(expect.any(String));
    expect(await client.whoAmI(tokens.access_token)).toEqual({ status: 200, user: 'reader2' });
  });

  test('a code is good for 60 seconds', async () => {
    const callback = await client.redirected();
    now += 59_000;
    expect(await client.exchange(callback)).toHaveProperty('access_token');
  });

  test('a code that is older than 60 seconds is unknown, which Jira calls an invalid request', async () => {
    const callback = await client.redirected();
    now += 60_000;
    expect(await errorOf(client.exchange(callback))).toBe('invalid_request');
  });

  test('a code that never existed is an invalid request', async () => {
    const callback = await client.redirected();
    callback.searchParams.set('code', 'guessed');
    expect(await errorOf(client.exchange(callback))).toBe('invalid_request');
  });

  test('a second use of a code is refused and ends the tokens of the first', async () => {
    const callback = await client.redirected();
    const tokens = await client.exchange(callback);
    expect(await errorOf(client.exchange(callback))).toBe('invalid_grant');
    expect(await client.whoAmI(tokens.access_token)).toEqual({ status: 401, user: 'anonymous' });
    expect(await errorOf(client.refresh(tokens.refresh_token))).toBe('invalid_grant');
  });

  test('of two exchanges at once only one gets tokens', async () => {
    const callback = await client.redirected();
    const both = await Promise.allSettled([client.exchange(callback), client.exchange(callback)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('another redirect address than the one of the code is an invalid grant', async () => {
    const callback = await client.redirected();
    const redirectUri = 'https://confluence.example.com/x1/other';
    expect(await errorOf(client.exchange(callback, { redirectUri }))).toBe('invalid_grant');
  });

  test('a redirect address that is no address is an invalid grant', async () => {
    const callback = await client.redirected();
    expect(await errorOf(client.exchange(callback, { redirectUri: 'nonsense' }))).toBe(
      'invalid_grant',
    );
  });

  test('a code of another client is an invalid grant', async () => {
    const callback = await client.redirected();
    const other = new JiraOAuthClient(jira, { name: 'Another application' });
    const form = {
      grant_type: 'authorization_code',
      code: callback.searchParams.get('code') ?? '',
      redirect_uri: client.redirectUri,
      client_id: other.client.client_id,
      client_secret: other.clientSecret,
      code_verifier: client.verifier,
    };
    expect(await other.postToken(form)).toEqual({
      status: 400,
      body: expect.objectContaining({ error: 'invalid_grant' }) as unknown,
    });
  });

  test('a wrong secret is an invalid client, whatever else is right', async () => {
    const callback = await client.redirected();
    const auth = client.authWith('wrong');
    expect(await errorOf(client.exchange(callback, { auth }))).toBe('invalid_client');
    expect(await client.exchange(callback)).toHaveProperty('access_token');
  });

  test.each(['authorization_code', 'refresh_token'])(
    'a %s request without what it exchanges is an invalid request',
    async (grant_type) => {
      const { client_id } = client.client;
      const form = { grant_type, client_id, client_secret: client.clientSecret };
      expect(await client.postToken(form)).toMatchObject({
        status: 400,
        body: { error: 'invalid_request' },
      });
    },
  );

  test.each(['password', 'client_credentials', 'implicit'])(
    'the grant type %s is refused',
    async (grant_type) => {
      const { client_id } = client.client;
      const form = {
        grant_type,
        client_id,
        client_secret: client.clientSecret,
        username: 'admin',
        password: 'admin',
      };
      const { status, body } = await client.postToken(form);
      expect(status).toBe(400);
      expect(['unauthorized_client', 'unsupported_grant_type']).toContain(body.error);
    },
  );

  test('a JSON body is answered with the 500 of the product', async () => {
    const response = await jira.fetch('/rest/oauth2/latest/token', undefined, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ grant_type: 'authorization_code' }),
    });
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('@FormParam');
  });
});
