import { SYSTEM_LINK_ID } from '#contract/application-link';
import type { IssueTable } from '#contract/issue-table';
import type { AccountKey } from '#dev/confluence/accounts';
import { aDefinition, useAppSite } from '#support/sites/app-site';

/** What Jira refuses because the reader may not see it, or because it was deleted. Reader2 may not see SEC. */

const site = useAppSite();
let linkId: string;

beforeAll(async () => {
  linkId = await site().createLink();
  await site().connect('reader2', linkId);
  await site().connect('author1', linkId);
});
beforeEach(() => site().approveEgress());

const load = (link: string, jql: string, account: AccountKey = 'reader2', more: object = {}) =>
  site().invoke<IssueTable>('jql-table', account, 'loadTable', {
    definition: aDefinition(link, { jql }),
    ...more,
  });

interface Shown {
  rows: string[];
  hidden: IssueTable['hidden'];
  warnings: IssueTable['warnings'];
}

async function shown(link: string, jql: string): Promise<Shown> {
  const result = await load(link, jql);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { rows, hidden, warnings } = result.value;
  return { rows: rows.map(({ key }) => key), hidden, warnings };
}

const products = [
  ['Data Center', () => linkId],
  ['Cloud', () => SYSTEM_LINK_ID],
] as const;

/** Cloud cannot search without validation, so there only values of lists can be left out. */
describe.each(products)('a list with values that a reader of Jira %s cannot see', (_name, link) => {
  const gone = (key: string) => `An issue with key '${key}' does not exist for field 'key'.`;

  test.each([
    ['key in (SEC-1, APP-1)', { count: 1, of: 'issues' }, [gone('SEC-1')]],
    [
      'key in (SEC-1, APP-1, "APP-99999", SEC-2) order by key',
      { count: 3, of: 'issues' },
      [gone('SEC-1'), gone('APP-99999'), gone('SEC-2')],
    ],
    [
      'key = APP-1 and project in (APP, 99999)',
      { count: 1, of: 'values' },
      ["A value with ID '99999' does not exist for the field 'project'."],
    ],
    [
      'project in (SEC, "APP") and summary !~ "😀" and key = APP-1',
      { count: 1, of: 'values' },
      ["The value 'SEC' does not exist for the field 'project'."],
    ],
  ])('%s shows the rest, and how many are left out', async (jql, hidden, warnings) => {
    expect(await shown(link(), jql)).toEqual({ rows: ['APP-1'], hidden, warnings });
  });

  test.each(['key in (SEC-1, SEC-2)', 'project = SEC', 'filter = 99999'])(
    '%s, of which nothing is left, is refused as hidden and not as wrong',
    async (jql) => {
      expect(await load(link(), jql)).toMatchObject({
        ok: false,
        error: { code: 'PROJECT_HIDDEN' },
      });
    },
  );

  test('the reader’s own order and the link to Jira keep the whole query', async () => {
    const result = await load(link(), 'key in (SEC-1, APP-1, APP-2)', 'reader2', {
      sort: [{ fieldId: 'issuekey', direction: 'descending' }],
    });

    expect(result).toMatchObject({
      ok: true,
      value: {
        rows: [{ key: 'APP-2' }, { key: 'APP-1' }],
        hidden: { count: 1, of: 'issues' },
        searchUrl: expect.stringMatching(/SEC-1/) as string,
      },
    });
  });
});

test.each([
  [
    'key = SEC-1 or key = APP-1',
    'issues',
    "An issue with key 'SEC-1' does not exist for field 'key'.",
  ],
  [
    'issue in linkedIssues(SEC-1) or key = APP-1',
    'issues',
    "Issue 'SEC-1' could not be found in function 'linkedIssues'.",
  ],
  [
    'filter = 99999 or key = APP-1',
    'values',
    "A value with ID '99999' does not exist for the field 'filter'.",
  ],
  ['Team = Gone or key = APP-1', 'values', "The option 'Gone' for field 'Team' does not exist."],
])('Data Center shows the rest of %s', async (jql, of, warning) => {
  expect(await shown(linkId, jql)).toEqual({
    rows: ['APP-1'],
    hidden: { count: 1, of },
    warnings: [warning],
  });
});

/** What Jira says in other languages cannot be told apart, but it quotes the value and its field. */
test.each([
  ["Der Wert 'SEC-1' ist für das Feld 'key' nicht vorhanden.", { count: 1, of: 'issues' }],
  ['Il n’existe aucune demande «SEC-1» pour le champ «key».', { count: 1, of: 'issues' }],
  ['キー「SEC-1」の課題はフィールド「key」に存在しません。', { count: 1, of: 'issues' }],
  ['Das gibt es nicht.', undefined],
])('the rest stands below Jira’s own words, whatever their language: %s', async (text, hidden) => {
  const body = JSON.stringify({ errorMessages: [text], errors: {} });
  site().jira.faults.add({
    path: '/rest/api/2/search',
    kind: { type: 'status', status: 400, body },
    times: 1,
  });

  expect(await shown(linkId, 'key in (SEC-1, APP-1)')).toEqual({
    rows: ['APP-1'],
    hidden,
    warnings: [text],
  });
});

test.each([
  ['summary = "APP-1" or key = APP-1', 'JQL_INVALID'],
  ['key = APP-1 or universe in (1, 2)', 'FIELD_UNKNOWN'],
  ['key in (APP-1', 'JQL_INVALID'],
])('%s is refused, because an author has to correct it', async (jql, code) => {
  expect(await load(linkId, jql)).toMatchObject({ ok: false, error: { code } });
});

test.each([
  'assignee in (gone, author1) and key = APP-1',
  'assignee = gone or key = APP-1',
  'assignee = gone',
])('a user who left is remarked on and takes nothing else away: %s', async (jql) => {
  const { hidden, warnings } = await shown(linkId, jql);

  expect(hidden).toBeUndefined();
  expect(warnings).toEqual(["The value 'gone' does not exist for the field 'assignee'."]);
});
