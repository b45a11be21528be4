import { SYSTEM_LINK_ID } from '#contract/application-link';
import type { IssueTable } from '#contract/issue-table';
import type { AccountKey } from '#dev/confluence/accounts';
import { aDefinition, useAppSite } from '#support/sites/app-site';

const site = useAppSite();

const HOUR = 3_600_000;
const load = (account: AccountKey, maxRows = 1) =>
  site().invoke<IssueTable>('jql-table', account, 'loadTable', {
    definition: aDefinition(SYSTEM_LINK_ID, { jql: 'created <= now() order by key', maxRows }),
  });

test('the backend loads at most 200 rows of the same site’s Jira, and says that this is its limit', async () => {
  const table = await load('reader1', 1000);

  expect(table).toMatchObject({ ok: true, value: { count: { shown: 200, limitedBy: 'pages' } } });
});

test('the backend loads 60 tables of the same site’s Jira an hour for one person, and then says why not', async () => {
  for (let count = 0; count < 60; count += 1) await load('reader2');

  const refused = await load('reader2');
  expect(refused).toMatchObject({ ok: false, error: { code: 'SITE_LIMIT_REACHED' } });
  const { retryAt } = (refused as { error: { details: { retryAt: string } } }).error.details;
  expect(Date.parse(retryAt) - Date.now()).toBeGreaterThan(0);
  expect(await load('author1')).toMatchObject({ ok: true });
  site().virtualTime.advance(HOUR);
  expect(await load('reader2')).toMatchObject({ ok: true });
});
