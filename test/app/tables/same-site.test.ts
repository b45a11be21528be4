import { type LinkChoice, SYSTEM_LINK_ID } from '#contract/application-link';
import type { ColumnChoice } from '#contract/columns';
import type { IssueTable } from '#contract/issue-table';
import type { AccountKey } from '#dev/confluence/accounts';
import { aDefinition, useAppSite } from '#support/sites/app-site';

const site = useAppSite();
const JQL = 'project = APP and key <= APP-3 order by key';

const load = (account: AccountKey, jql = JQL, more: object = {}) =>
  site().invoke<IssueTable>('jql-table', account, 'loadTable', {
    definition: aDefinition(SYSTEM_LINK_ID, { jql }),
    ...more,
  });

afterEach(() => site().siteJira.withoutAccess.clear());

test('an author is offered the Jira of the same site without an approval', async () => {
  const choices = await site().value<LinkChoice[]>('jql-table', 'author1', 'listLinkChoices');

  expect(choices[0]).toEqual({
    id: SYSTEM_LINK_ID,
    name: 'Jira',
    displayUrl: site().host.siteUrl,
    connected: true,
  });
});

test('the fields of the same site’s Jira can be columns', async () => {
  const columns = await site().value<ColumnChoice[]>('jql-table', 'author1', 'listColumnChoices', {
    linkId: SYSTEM_LINK_ID,
  });

  expect(columns.map(({ fieldId }) => fieldId)).toContain('statuscategorychangedate');
});

test('the backend sorts a table of the same site’s Jira as the reader', async () => {
  const result = await load('reader1', JQL, {
    sort: [{ fieldId: 'issuekey', direction: 'descending' }],
  });

  expect(result).toMatchObject({
    ok: true,
    value: {
      rows: [{ key: 'APP-3' }, { key: 'APP-2' }, { key: 'APP-1' }],
      sort: [{ fieldId: 'issuekey' }],
      link: { id: SYSTEM_LINK_ID },
      searchUrl: expect.stringContaining(`${site().host.siteUrl}/issues/?jql=`) as string,
    },
  });
});

test('a query that sorts by as many fields as Cloud allows can still be sorted by another', async () => {
  const jql =
    'project = APP order by priority, status, created, updated, duedate, assignee, reporter';

  const result = await load('reader1', jql, {
    sort: [{ fieldId: 'summary', direction: 'ascending' }],
  });

  expect(result).toMatchObject({ ok: true, value: { sort: [{ fieldId: 'summary' }] } });
});

test('each reader sees the issues that the same site’s Jira shows to that reader', async () => {
  const totalOf = async (account: AccountKey) => {
    const result = await load(account, 'created <= now() order by key');
    return result.ok ? result.value.count.total : result.error;
  };

  expect(await totalOf('reader2')).toBeLessThan((await totalOf('admin')) as number);
});

test.each([JQL, 'project = SEC', 'key = APP-1 and key = APP-2'])(
  'a reader without access to the same site’s Jira is told so, never "no issues" (%s)',
  async (jql) => {
    site().siteJira.withoutAccess.add('reader2');

    expect(await load('reader2', jql)).toMatchObject({
      ok: false,
      error: { code: 'NO_SITE_ACCESS' },
    });
  },
);

test.each([
  ['guest', 'NOT_LICENSED'],
  ['nobody', 'NOT_SIGNED_IN'],
] as const)('the app does not ask the same site’s Jira for a %s', async (account, code) => {
  expect(await load(account)).toMatchObject({ ok: false, error: { code } });
});

test('a query without a condition is reported as unbounded', async () => {
  expect(await load('reader1', 'order by key')).toMatchObject({
    ok: false,
    error: { code: 'JQL_INVALID', details: { reason: 'unbounded' } },
  });
});

test('an authorization cannot begin for the same site’s Jira', async () => {
  const result = await site().invoke('jql-table', 'reader1', 'beginAuthorization', {
    linkId: SYSTEM_LINK_ID,
    returnTo: null,
  });

  expect(result).toMatchObject({ ok: false, error: { code: 'LINK_MISSING' } });
});
