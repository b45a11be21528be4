import { JiraOAuthClient, errorOf } from '#support/servers/jira-oauth-client';
import { startTestDataCenter, type TestDataCenter } from '#support/servers/start-jira-data-center';

describe('The revoke endpoint', () => {
  let jira: TestDataCenter;
  let client: JiraOAuthClient;
  beforeAll(async () => {
    jira = await startTestDataCenter();
  });
  beforeEach(() => {
    client = new JiraOAuthClient(jira);
  });
  afterAll(() => jira.stop());

  test.each(['access_token', 'refresh_token'] as const)(
    'revoking the %s ends both tokens',
    async (which) => {
      const tokens = await client.tokens();
      await client.revoke(tokens[which] ?? '');
      expect((await client.whoAmI(tokens.access_token)).user).toBe('anonymous');
      expect(await errorOf(client.refresh(tokens.refresh_token))).toBe('invalid_grant');
    },
  );

  test('an unknown token is no error', async () => {
    await expect(client.revoke('unknown')).resolves.toBeUndefined();
  });

  test('a token of another client stays', async () => {
    const tokens = await client.tokens();
    const other = new JiraOAuthClient(jira, { name: 'Another application' });
    await other.revoke(tokens.access_token);
    expect((await client.whoAmI(tokens.access_token)).user).toBe('reader1');
  });

  test.each([
    ['invalid_client', { client_secret: 'wrong', token: 'x' }],
    ['invalid_client', { client_id: 'unknown', token: 'x' }],
    ['invalid_request', {}],
    ['unsupported_token_type', { token: 'x', token_type_hint: 'id_token' }],
  ])('answers %s to %j', async (error, form) => {
    const { client_id } = client.client;
    const answer = await client.post('revoke', {
      client_id,
      client_secret: client.clientSecret,
      ...form,
    });
    expect(answer).toMatchObject({ status: 400, body: { error } });
  });
});
