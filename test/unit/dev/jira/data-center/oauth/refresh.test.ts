import { JiraOAuthClient, errorOf } from '#support/servers/jira-oauth-client';
import { useJiraOAuthClient } from '#support/servers/use-jira-oauth-client';

const HOUR_MS = 3_600_000;

describe('Refreshing', () => {
  const oauth = useJiraOAuthClient();

  test('refreshing gives a new pair of tokens for the same user and scope', async () => {
    const first = await oauth.client.tokens('reader2');
    const second = await oauth.client.refresh(first.refresh_token);
    expect(second.scope).toBe('READ');
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await oauth.client.whoAmI(second.access_token)).toEqual({
      status: 200,
      user: 'reader2',
    });
  });

  test('refreshing ends the old access token', async () => {
    const first = await oauth.client.tokens();
    await oauth.client.refresh(first.refresh_token);
    expect((await oauth.client.whoAmI(first.access_token)).user).toBe('anonymous');
  });

  test('a second use of a refresh token is refused at once', async () => {
    const first = await oauth.client.tokens();
    const second = await oauth.client.refresh(first.refresh_token);
    expect(await errorOf(oauth.client.refresh(first.refresh_token))).toBe('invalid_grant');
    expect((await oauth.client.whoAmI(second.access_token)).status).toBe(200);
  });

  test('of ten refreshes with one refresh token at once exactly one succeeds', async () => {
    const { refresh_token } = await oauth.client.tokens();
    const all = await Promise.allSettled(
      Array.from({ length: 10 }, () => oauth.client.refresh(refresh_token)),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('a refresh token of another client is refused and remains valid', async () => {
    const { refresh_token } = await oauth.client.tokens();
    const other = new JiraOAuthClient(oauth.jira, { name: 'Another application' });
    expect(await errorOf(other.refresh(refresh_token))).toBe('invalid_grant');
    expect(await oauth.client.refresh(refresh_token)).toHaveProperty('access_token');
  });

  test('an access token expires after an hour, and its refresh token does not', async () => {
    const tokens = await oauth.client.tokens();
    oauth.jira.clock.advance(HOUR_MS - 1);
    expect((await oauth.client.whoAmI(tokens.access_token)).status).toBe(200);
    oauth.jira.clock.advance(1);
    expect((await oauth.client.whoAmI(tokens.access_token)).status).toBe(401);
    expect(await oauth.client.refresh(tokens.refresh_token)).toHaveProperty('access_token');
  });

  test('a refresh token expires after 90 days', async () => {
    const { refresh_token } = await oauth.client.tokens();
    oauth.jira.clock.advance(90 * 24 * HOUR_MS);
    expect(await errorOf(oauth.client.refresh(refresh_token))).toBe('invalid_grant');
  });

  test('revoking a user ends the tokens of that user only', async () => {
    const mine = await oauth.client.tokens('reader1');
    const theirs = await oauth.client.tokens('reader2');
    oauth.jira.revokeUser('reader1');
    expect((await oauth.client.whoAmI(mine.access_token)).user).toBe('anonymous');
    expect(await errorOf(oauth.client.refresh(mine.refresh_token))).toBe('invalid_grant');
    expect((await oauth.client.whoAmI(theirs.access_token)).user).toBe('reader2');
  });
});
