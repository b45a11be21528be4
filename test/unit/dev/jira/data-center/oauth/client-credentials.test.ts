import { JiraOAuthClient } from '#support/servers/jira-oauth-client';
import { startTestDataCenter, type TestDataCenter } from '#support/servers/start-jira-data-center';

describe('A service account', () => {
  let jira: TestDataCenter;
  beforeAll(async () => {
    jira = await startTestDataCenter();
  });
  afterAll(() => jira.stop());

  const ask = (client: JiraOAuthClient, scope?: string) =>
    client.postToken({
      grant_type: 'client_credentials',
      client_id: client.client.client_id,
      client_secret: client.clientSecret,
      scope,
    }) as Promise<{ status: number; body: Record<string, unknown> }>;

  test('a client with a service account gets an access token and no refresh token', async () => {
    const client = new JiraOAuthClient(jira, { name: 'Tables', serviceAccount: 'reader2' });

    const { status, body } = await ask(client, 'READ');

    expect({ status, body }).toMatchObject({
      status: 200,
      body: { token_type: 'Bearer', expires_in: 3600, scope: 'READ' },
    });
    expect(body).not.toHaveProperty('refresh_token');
    expect(await client.whoAmI(String(body.access_token))).toEqual({
      status: 200,
      user: 'reader2',
    });
  });

  test('the token endpoint states the lifetime of a token independently of the wall clock', async () => {
    const client = new JiraOAuthClient(jira, { name: 'Late', serviceAccount: 'reader2' });
    const wallClock = jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2000, 0, 1));

    const { body } = await ask(client);

    wallClock.mockRestore();
    expect(body.expires_in).toBe(3600);
  });

  test('a service account may read and write within the scope of the link, but not administer', async () => {
    const client = new JiraOAuthClient(jira, {
      name: 'Administers',
      scope: 'ADMIN',
      serviceAccount: 'admin',
    });
    const reader = new JiraOAuthClient(jira, { name: 'Reads', serviceAccount: 'admin' });

    expect((await ask(client, 'WRITE')).status).toBe(200);
    expect((await ask(client, 'ADMIN')).body.error).toBe('invalid_scope');
    expect((await ask(reader, 'WRITE')).body.error).toBe('invalid_scope');
  });

  test('a client without a service account gets no token for itself', async () => {
    const client = new JiraOAuthClient(jira, { name: 'For people' });

    expect((await ask(client, 'READ')).body.error).toBe('unauthorized_client');
  });
});
