import { errorOf } from '#support/servers/jira-oauth-client';
import { useJiraOAuthClient } from '#support/servers/use-jira-oauth-client';

describe('PKCE', () => {
  const oauth = useJiraOAuthClient();

  test.each(['S256', 's256'])(
    'the PKCE method %s takes the hash of the verifier',
    async (method) => {
      const callback = await oauth.client.redirected({ code_challenge_method: method });
      expect(await oauth.client.exchange(callback)).toHaveProperty('access_token');
    },
  );

  test.each(['plain', 'PLAIN', undefined])(
    'the PKCE method %s takes the verifier itself',
    async (code_challenge_method) => {
      const more = { code_challenge: oauth.client.verifier, code_challenge_method };
      expect(await oauth.client.exchange(await oauth.client.redirected(more))).toHaveProperty(
        'access_token',
      );
    },
  );

  test('a wrong PKCE verifier is an invalid grant', async () => {
    const verifier = 'x'.repeat(43);
    expect(
      await errorOf(oauth.client.exchange(await oauth.client.redirected(), { verifier })),
    ).toBe('invalid_grant');
  });

  test('a PKCE verifier that is too short is an invalid grant', async () => {
    expect(
      await errorOf(oauth.client.exchange(await oauth.client.redirected(), { verifier: 'short' })),
    ).toBe('invalid_grant');
  });

  test('a missing PKCE verifier is an invalid grant, even with the right secret', async () => {
    const callback = await oauth.client.redirected();
    expect((await oauth.client.postCode(callback, { code_verifier: undefined })).body.error).toBe(
      'invalid_grant',
    );
  });

  test('a PKCE verifier for a code without a challenge is an invalid grant', async () => {
    const callback = await oauth.client.redirected({
      code_challenge: undefined,
      code_challenge_method: undefined,
    });
    expect((await oauth.client.postCode(callback, {})).body.error).toBe('invalid_grant');
  });

  test('a code without a PKCE challenge is exchanged without a verifier', async () => {
    const callback = await oauth.client.redirected({
      code_challenge: undefined,
      code_challenge_method: undefined,
    });
    expect((await oauth.client.postCode(callback, { code_verifier: undefined })).status).toBe(200);
  });

  test('a PKCE verifier does not replace the client secret', async () => {
    const callback = await oauth.client.redirected();
    const { status, body } = await oauth.client.postCode(callback, { client_secret: undefined });
    expect({ status, error: body.error }).toEqual({ status: 400, error: 'invalid_client' });
  });

  test('an exchange with a wrong PKCE verifier uses up the code', async () => {
    const callback = await oauth.client.redirected();
    await errorOf(oauth.client.exchange(callback, { verifier: 'x'.repeat(43) }));
    expect(await errorOf(oauth.client.exchange(callback))).toBe('invalid_grant');
  });
});
