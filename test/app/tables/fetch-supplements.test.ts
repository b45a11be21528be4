import type { ColumnChoice } from '#contract/columns';
import type { Cell, IssueTable } from '#contract/issue-table';
import { aDefinition, useAppSite } from '#support/sites/app-site';

const site = useAppSite();
let linkId: string;
let epicLink: string;

beforeAll(async () => {
  linkId = await site().createLink();
  await site().connect('reader1', linkId);
  const fields = await site().value<ColumnChoice[]>('jql-table', 'reader1', 'listColumnChoices', {
    linkId,
  });
  epicLink = fields.find(({ name }) => name === 'Epic Link')?.fieldId ?? '';
});

/** The table, and the paths that Jira was asked for it. */
async function load(columns: string[], maxRows = 50) {
  const definition = aDefinition(linkId, {
    jql: '"Epic Link" is not EMPTY ORDER BY created DESC',
    columns,
    maxRows,
  });
  const before = site().jira.requests.length;
  const table = await site().value<IssueTable>('jql-table', 'reader1', 'loadTable', { definition });
  const asked = site()
    .jira.requests.slice(before)
    .map(({ path }) => path);
  return { cells: (column: number) => table.rows.map(({ cells }) => cells[column]), asked };
}

const SEARCH = '/rest/api/2/search';
const elapsed = (cells: (Cell | undefined)[]) =>
  cells.flatMap((cell) => (cell?.type === 'elapsed' ? [cell] : []));
const summaries = (cells: (Cell | undefined)[]) =>
  cells.flatMap((cell) => (cell?.type === 'issue' ? [cell.summary] : []));

test('a table of plain columns costs one request', async () => {
  const { asked } = await load(['issuekey', 'summary', 'status', 'parent', 'issuelinks']);

  expect(asked).toEqual([SEARCH]);
});

test('the names of all epics cost one more request, however many rows there are', async () => {
  const { cells, asked } = await load(['issuekey', epicLink], 200);

  expect(asked).toEqual([SEARCH, SEARCH]);
  expect(summaries(cells(1))).toHaveLength(200);
  expect(summaries(cells(1)).every((summary) => summary !== undefined)).toBe(true);
});

test('time in status is exact with one request for all changelogs', async () => {
  const { cells, asked } = await load(['issuekey', 'derived.timeInStatus', epicLink]);

  expect(asked).toEqual([SEARCH, SEARCH, SEARCH]);
  expect(elapsed(cells(1))).toHaveLength(50);
  expect(elapsed(cells(1)).some(({ atMost }) => atMost)).toBe(false);
});

test('time in status says "at most" beyond a hundred rows', async () => {
  const { cells, asked } = await load(['derived.timeInStatus'], 130);

  expect(asked).toEqual([SEARCH, SEARCH]);
  expect(elapsed(cells(0)).map(({ atMost }) => atMost ?? false)).toEqual([
    ...Array<boolean>(100).fill(false),
    ...Array<boolean>(30).fill(true),
  ]);
});

test('a table shows keys and "at most" when Jira does not answer the additional requests', async () => {
  const { faults } = site().jira;
  faults.add({ path: SEARCH, times: 1, kind: { type: 'delay', milliseconds: 0 } });
  faults.add({ path: SEARCH, kind: { type: 'html' } });

  const { cells } = await load(['issuekey', epicLink, 'derived.timeInStatus']);

  expect(summaries(cells(1)).every((summary) => summary === undefined)).toBe(true);
  expect(elapsed(cells(2)).every(({ atMost }) => atMost === true)).toBe(true);
});
