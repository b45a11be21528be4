import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JiraOAuthClient } from '#support/servers/jira-oauth-client';
import { startTestDataCenter } from '#support/servers/start-jira-data-center';

describe('The state directory', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'jira-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  test('a restarted Data Center knows the clients and tokens of its state directory', async () => {
    const before = await startTestDataCenter({ stateDirectory: directory });
    const client = new JiraOAuthClient(before);
    const tokens = await client.tokens('reader2');
    await before.stop();
    const after = await startTestDataCenter({ stateDirectory: directory });
    const again = client.at(after);
    expect(await again.whoAmI(tokens.access_token)).toEqual({ status: 200, user: 'reader2' });
    expect(await again.refresh(tokens.refresh_token)).toHaveProperty('access_token');
    await after.stop();
  });

  test('the state directory contains hashes, but no secrets and no tokens', async () => {
    const jira = await startTestDataCenter({ stateDirectory: directory });
    const client = new JiraOAuthClient(jira);
    const { access_token, refresh_token } = await client.tokens();
    await jira.stop();
    const text = await readFile(join(directory, 'jira-oauth.json'), 'utf8');
    expect(text).toContain(client.client.client_id);
    for (const secret of [client.clientSecret, access_token, refresh_token]) {
      expect(text).not.toContain(secret);
    }
  });
});
