import { JiraOAuthClient, errorOf } from '#support/servers/jira-oauth-client';
import { useJiraOAuthClient } from '#support/servers/use-jira-oauth-client';

describe('The revoke endpoint', () => {
  const oauth = useJiraOAuthClient();

  test.each(['access_token', 'refresh_token'] as const)(
    'revoking the %s ends the access token and the refresh token',
    async (which) => {
      const tokens = await oauth.client.tokens();
      await oauth.client.revoke(tokens[which] ?? '');
      expect((await oauth.client.whoAmI(tokens.access_token)).user).toBe('anonymous');
      expect(await errorOf(oauth.client.refresh(tokens.refresh_token))).toBe('invalid_grant');
    },
  );

  test('revoking an unknown token is not an error', async () => {
    await expect(oauth.client.revoke('unknown')).resolves.toBeUndefined();
  });

  test('revoking a token of another client has no effect', async () => {
    const tokens = await oauth.client.tokens();
    const other = new JiraOAuthClient(oauth.jira, { name: 'Another application' });
    await other.revoke(tokens.access_token);
    expect((await oauth.client.whoAmI(tokens.access_token)).user).toBe('reader1');
  });

  test.each([
    ['invalid_client', { client_secret: 'wrong', token: 'x' }],
    ['invalid_client', { client_id: 'unknown', token: 'x' }],
    ['invalid_request', {}],
    ['unsupported_token_type', { token: 'x', token_type_hint: 'id_token' }],
  ])('the revoke endpoint answers %s to %j', async (error, form) => {
    const { client_id } = oauth.client.client;
    const answer = await oauth.client.post('revoke', {
      client_id,
      client_secret: oauth.client.clientSecret,
      ...form,
    });
    expect(answer).toMatchObject({ status: 400, body: { error } });
  });
});
