import { JiraOAuthClient, errorOf } from '#support/servers/jira-oauth-client';
import { useJiraOAuthClient } from '#support/servers/use-jira-oauth-client';

describe('The authorization code flow', () => {
  const oauth = useJiraOAuthClient();

  test('a client gets a token that acts as the user who allowed it', async () => {
    const tokens = await oauth.client.tokens('reader2');
    expect(tokens).toMatchObject({ token_type: 'bearer', scope: 'READ', expires_in: 3600 });
    expect(tokens.refresh_token).toEqual(expect.any(String));
    expect(await oauth.client.whoAmI(tokens.access_token)).toEqual({
      status: 200,
      user: 'reader2',
    });
  });

  test('an authorization code can be exchanged for 60 seconds', async () => {
    const callback = await oauth.client.redirected();
    oauth.jira.clock.advance(59_000);
    expect(await oauth.client.exchange(callback)).toHaveProperty('access_token');
  });

  test('an authorization code that is older than 60 seconds is an invalid request', async () => {
    const callback = await oauth.client.redirected();
    oauth.jira.clock.advance(60_000);
    expect(await errorOf(oauth.client.exchange(callback))).toBe('invalid_request');
  });

  test('an unknown authorization code is an invalid request', async () => {
    const callback = await oauth.client.redirected();
    callback.searchParams.set('code', 'guessed');
    expect(await errorOf(oauth.client.exchange(callback))).toBe('invalid_request');
  });

  test('a second exchange of an authorization code is refused and ends the tokens of the first', async () => {
    const callback = await oauth.client.redirected();
    const tokens = await oauth.client.exchange(callback);
    expect(await errorOf(oauth.client.exchange(callback))).toBe('invalid_grant');
    expect(await oauth.client.whoAmI(tokens.access_token)).toEqual({
      status: 401,
      user: 'anonymous',
    });
    expect(await errorOf(oauth.client.refresh(tokens.refresh_token))).toBe('invalid_grant');
  });

  test('of two exchanges of a code at once only one gets tokens', async () => {
    const callback = await oauth.client.redirected();
    const both = await Promise.allSettled([
      oauth.client.exchange(callback),
      oauth.client.exchange(callback),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('another redirect URI than that of the code is an invalid grant', async () => {
    const callback = await oauth.client.redirected();
    const redirectUri = 'https://confluence.example.com/x1/other';
    expect(await errorOf(oauth.client.exchange(callback, { redirectUri }))).toBe('invalid_grant');
  });

  test('a redirect URI that is not a URL is an invalid grant', async () => {
    const callback = await oauth.client.redirected();
    expect(await errorOf(oauth.client.exchange(callback, { redirectUri: 'nonsense' }))).toBe(
      'invalid_grant',
    );
  });

  test('an authorization code of another client is an invalid grant', async () => {
    const callback = await oauth.client.redirected();
    const other = new JiraOAuthClient(oauth.jira, { name: 'Another application' });
    const form = {
      grant_type: 'authorization_code',
      code: callback.searchParams.get('code') ?? '',
      redirect_uri: oauth.client.redirectUri,
      client_id: other.client.client_id,
      client_secret: other.clientSecret,
      code_verifier: oauth.client.verifier,
    };
    expect(await other.postToken(form)).toEqual({
      status: 400,
      body: expect.objectContaining({ error: 'invalid_grant' }) as unknown,
    });
  });

  test('a wrong client secret is an invalid client and does not use up the code', async () => {
    const callback = await oauth.client.redirected();
    const auth = oauth.client.authWith('wrong');
    expect(await errorOf(oauth.client.exchange(callback, { auth }))).toBe('invalid_client');
    expect(await oauth.client.exchange(callback)).toHaveProperty('access_token');
  });

  test.each(['authorization_code', 'refresh_token'])(
    'a %s request without a code or refresh token is an invalid request',
    async (grant_type) => {
      const { client_id } = oauth.client.client;
      const form = { grant_type, client_id, client_secret: oauth.client.clientSecret };
      expect(await oauth.client.postToken(form)).toMatchObject({
        status: 400,
        body: { error: 'invalid_request' },
      });
    },
  );

  test.each(['password', 'client_credentials', 'implicit'])(
    'the token endpoint refuses the grant type %s',
    async (grant_type) => {
      const { client_id } = oauth.client.client;
      const form = {
        grant_type,
        client_id,
        client_secret: oauth.client.clientSecret,
        username: 'admin',
        password: 'admin',
      };
      const { status, body } = await oauth.client.postToken(form);
      expect(status).toBe(400);
      expect(['unauthorized_client', 'unsupported_grant_type']).toContain(body.error);
    },
  );

  test('the token endpoint answers a JSON body with Jira’s 500', async () => {
    const response = await oauth.jira.fetch('/rest/oauth2/latest/token', undefined, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ grant_type: 'authorization_code' }),
    });
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('@FormParam');
  });
});
