import type { IssueTable } from '#contract/issue-table';
import { aDefinition, useAppSite } from '#support/sites/app-site';

const site = useAppSite();
let linkId: string;

/** Longer than Jira's access tokens live, and shorter than its refresh tokens do. */
const TWO_HOURS = 2 * 60 * 60 * 1000;
/** The interleavings themselves are the business of the unit test of the refresh. */
const ROUNDS = 15;
const AT_ONCE = 8;

beforeAll(async () => {
  linkId = await site().createLink();
  await site().connect('reader1', linkId);
});

const definition = () => aDefinition(linkId, { maxRows: 5 });
const load = () =>
  site().value<IssueTable>('jql-table', 'reader1', 'loadTable', { definition: definition() });
const tryToLoad = () =>
  site().invoke<IssueTable>('jql-table', 'reader1', 'loadTable', { definition: definition() });

const tokenRequests = () =>
  site().jira.requests.filter(({ path }) => path.endsWith('/rest/oauth2/latest/token'));

test('eight macros that load at the same time with an expired token refresh it once, in each of fifteen rounds', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    site().advance(TWO_HOURS);
    const before = tokenRequests().length;

    const tables = await Promise.all(Array.from({ length: AT_ONCE }, load));

    expect(tables.map(({ rows }) => rows.length)).toEqual(Array<number>(AT_ONCE).fill(5));
    expect(tokenRequests().slice(before)).toMatchObject([{ status: 200 }]);
  }
});

test('only the current token is stored after fifteen refreshes', async () => {
  await load();

  const tokens = Object.keys(site().host.dumpStorage().secrets).filter((key) =>
    key.startsWith('token:'),
  );

  expect(tokens).toHaveLength(1);
});

describe('a reader whose approval was withdrawn in Jira', () => {
  const connections = () => site().value('jira-connections', 'reader1', 'listConnections');

  test('a reader whose approval was withdrawn in Jira is told so once and then asked to connect', async () => {
    site().jira.revokeUser('reader1');

    await expect(tryToLoad()).resolves.toMatchObject({
      ok: false,
      error: { code: 'AUTHORIZATION_EXPIRED', details: { link: { id: linkId } } },
    });
    await expect(tryToLoad()).resolves.toMatchObject({ error: { code: 'AUTHORIZATION_REQUIRED' } });
    await expect(tryToLoad()).resolves.toMatchObject({ error: { code: 'AUTHORIZATION_REQUIRED' } });
  });

  test('an approval that was withdrawn in Jira is listed as ended, with the Jira user', async () => {
    const jiraUser = site().jira.users.find(({ name }) => name === 'reader1')?.displayName;

    await expect(connections()).resolves.toMatchObject([
      { link: { id: linkId }, jiraUser, ended: true },
    ]);
  });

  test('a reader reconnects an ended approval from the list of connections', async () => {
    const { authorizationUrl } = await site().value<{ authorizationUrl: string }>(
      'jira-connections',
      'reader1',
      'reconnect',
      { linkId },
    );
    const back = await site().approve(authorizationUrl, 'reader1');
    const ticket = back.searchParams.get('ticket');
    await expect(
      site().value('jira-connections', 'reader1', 'finishAuthorization', { ticket }),
    ).resolves.toMatchObject({ connected: true, returnTo: back.pathname });

    const [connection] = (await connections()) as object[];
    expect(connection).not.toHaveProperty('ended');
    await expect(load()).resolves.toMatchObject({ rows: { length: 5 } });
  });

  test('a reader can remove an ended approval from the list of connections', async () => {
    site().jira.revokeUser('reader1');
    await tryToLoad();

    await site().value('jira-connections', 'reader1', 'disconnect', { linkId });

    await expect(connections()).resolves.toEqual([]);
  });
});
