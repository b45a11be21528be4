import type { IssueTable } from '#contract/issue-table';
import { aDefinition, useAppSite } from '#support/sites/app-site';
import { createOAuth1Link, registerConsumer } from '#support/sites/oauth1-link';

const site = useAppSite();
let linkId: string;

const load = (account: 'reader1' | 'reader2' | 'author1' | 'author2', ofLink = linkId) =>
  site().invoke<IssueTable>('jql-table', account, 'loadTable', {
    definition: aDefinition(ofLink, { jql: 'order by key', maxRows: 1 }),
  });
const accountIdOf = (account: 'reader1' | 'reader2' | 'author1') =>
  site().confluence.frame('jql-table', account).viewer.accountId ?? '';
const testLink = (ofLink = linkId) =>
  site().value('application-links', 'admin', 'testConnection', { linkId: ofLink });

beforeAll(async () => {
  linkId = await createOAuth1Link(site(), {
    level: 'impersonation',
    twoLOImpersonationAllowed: true,
    users: [
      { accountId: accountIdOf('reader1'), username: 'reader1' },
      { accountId: accountIdOf('reader2'), username: 'reader2' },
      { accountId: accountIdOf('author1'), username: 'nobody-there' },
    ],
  });
});

test('readers see without an approval what Jira shows to the user whom an administrator entered for them', async () => {
  const totals = [];
  for (const account of ['reader1', 'reader2'] as const) {
    const result = await load(account);
    totals.push(result.ok ? result.value.count.total : 0);
  }

  expect(totals[1]).toBeGreaterThan(0);
  expect(totals[1]).toBeLessThan(totals[0] ?? 0);
  await expect(testLink()).resolves.toMatchObject({
    state: 'connected',
    testedAs: site().jira.users.find(({ name }) => name === 'reader1')?.displayName,
  });
});

test('a reader without an entry in the user list is refused before Jira is asked', async () => {
  const before = site().jira.requests.length;

  await expect(load('author2')).resolves.toMatchObject({
    error: { code: 'READER_NOT_MAPPED', details: { link: { id: linkId } } },
  });

  expect(site().jira.requests).toHaveLength(before);
});

test('a user whom Jira does not know is reported as NO_SITE_ACCESS, without an offer to approve', async () => {
  await expect(load('author1')).resolves.toMatchObject({ error: { code: 'NO_SITE_ACCESS' } });
});

test('an authorization cannot begin for a link with impersonation', async () => {
  await expect(
    site().invoke('jql-table', 'reader1', 'beginAuthorization', { linkId, returnTo: '/wiki' }),
  ).resolves.toMatchObject({ error: { code: 'LINK_NOT_OUTGOING' } });
});

test('a Jira that does not allow impersonation shows nothing, and the status names the mismatch', async () => {
  await registerConsumer(site(), { twoLOAllowed: true, executingTwoLOUser: 'admin' });

  await expect(load('reader1')).resolves.toMatchObject({ error: { code: 'NO_SITE_ACCESS' } });
  await expect(testLink()).resolves.toMatchObject({
    state: 'configuration-error',
    error: { type: 'AUTH_LEVEL_MISMATCH', detail: 'permission_denied' },
  });
});
