import { JiraOAuthClient, errorOf } from '#support/servers/jira-oauth-client';
import {
  NOON,
  startTestDataCenter,
  type TestDataCenter,
} from '#support/servers/start-jira-data-center';

const HOUR = 3_600_000;

describe('Refreshing', () => {
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

  test('gives a new pair of tokens for the same user and scope', async () => {
    const first = await client.tokens('reader2');
    const second = await client.refresh(first.refresh_token);
    expect(second.scope).toBe('READ');
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await client.whoAmI(second.access_token)).toEqual({ status: 200, user: 'reader2' });
  });

  test('ends the old access token in the same step', async () => {
    const first = await client.tokens();
    await client.refresh(first.refresh_token);
    expect((await client.whoAmI(first.access_token)).user).toBe('anonymous');
  });

  test('a second use of a refresh token is refused, without a moment of leeway', async () => {
    const first = await client.tokens();
    const second = await client.refresh(first.refresh_token);
    expect(await errorOf(client.refresh(first.refresh_token))).toBe('invalid_grant');
    expect((await client.whoAmI(second.access_token)).status).toBe(200);
  });

  test('of ten refreshes at once exactly one wins', async () => {
    const { refresh_token } = await client.tokens();
    const all = await Promise.allSettled(
      Array.from({ length: 10 }, () => client.refresh(refresh_token)),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('a token of another client is refused and lives on', async () => {
    const { refresh_token } = await client.tokens();
    const other = new JiraOAuthClient(jira, { name: 'Another application' });
    expect(await errorOf(other.refresh(refresh_token))).toBe('invalid_grant');
    expect(await client.refresh(refresh_token)).toHaveProperty('access_token');
  });

  test('an access token lives an hour, and its refresh token goes on', async () => {
    const tokens = await client.tokens();
    now += HOUR - 1;
    expect((await client.whoAmI(tokens.access_token)).status).toBe(200);
    now += 1;
    expect((await client.whoAmI(tokens.access_token)).status).toBe(401);
    expect(await client.refresh(tokens.refresh_token)).toHaveProperty('access_token');
  });

  test('a refresh token lives 90 days', async () => {
    const { refresh_token } = await client.tokens();
    now += 90 * 24 * HOUR;
    expect(await errorOf(client.refresh(refresh_token))).toBe('invalid_grant');
  });

  test('revoking a user ends all of that user’s tokens and nobody else’s', async () => {
    const mine = await client.tokens('reader1');
    const theirs = await client.tokens('reader2');
    jira.revokeUser('reader1');
    expect((await client.whoAmI(mine.access_token)).user).toBe('anonymous');
    expect(await errorOf(client.refresh(mine.refresh_token))).toBe('invalid_grant');
    expect((await client.whoAmI(theirs.access_token)).user).toBe('reader2');
  });
});
