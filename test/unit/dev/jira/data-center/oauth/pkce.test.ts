import { JiraOAuthClient, errorOf } from '#support/servers/jira-oauth-client';
import { startTestDataCenter, type TestDataCenter } from '#support/servers/start-jira-data-center';

describe('PKCE', () => {
  let jira: TestDataCenter;
  let client: JiraOAuthClient;
  beforeAll(async () => {
    jira = await startTestDataCenter();
  });
  beforeEach(() => {
    client = new JiraOAuthClient(jira);
  });
  afterAll(() => jira.stop());

  test.each(['S256', 's256'])('the method %s takes the hash of the verifier', async (method) => {
    const callback = await client.redirected({ code_challenge_method: method });
    expect(await client.exchange(callback)).toHaveProperty('access_token');
  });

  test.each(['plain', 'PLAIN', undefined])(
    'the method %s takes the verifier as it is',
    async (code_challenge_method) => {
      const more = { code_challenge: client.verifier, code_challenge_method };
      expect(await client.exchange(await client.redirected(more))).toHaveProperty('access_token');
    },
  );

  test('the verifier of another request is an invalid grant', async () => {
    const verifier = 'x'.repeat(43);
    expect(await errorOf(client.exchange(await client.redirected(), { verifier }))).toBe(
      'invalid_grant',
    );
  });

  test('a verifier that is too short is an invalid grant', async () => {
    expect(await errorOf(client.exchange(await client.redirected(), { verifier: 'short' }))).toBe(
      'invalid_grant',
    );
  });

  test('a missing verifier is an invalid grant, even with the right secret', async () => {
    const callback = await client.redirected();
    expect((await client.postCode(callback, { code_verifier: undefined })).body.error).toBe(
      'invalid_grant',
    );
  });

  test('a verifier for a code without a challenge is an invalid grant', async () => {
    const callback = await client.redirected({
      code_challenge: undefined,
      code_challenge_method: undefined,
    });
    expect((await client.postCode(callback, {})).body.error).toBe('invalid_grant');
  });

  test('without a challenge no verifier is needed', async () => {
    const callback = await client.redirected({
      code_challenge: undefined,
      code_challenge_method: undefined,
    });
    expect((await client.postCode(callback, { code_verifier: undefined })).status).toBe(200);
  });

  test('the verifier does not replace the secret', async () => {
    const callback = await client.redirected();
    const { status, body } = await client.postCode(callback, { client_secret: undefined });
    expect({ status, error: body.error }).toEqual({ status: 400, error: 'invalid_client' });
  });

  test('a guess with a wrong verifier uses up the code', async () => {
    const callback = await client.redirected();
    await errorOf(client.exchange(callback, { verifier: 'x'.repeat(43) }));
    expect(await errorOf(client.exchange(callback))).toBe('invalid_grant');
  });
});
