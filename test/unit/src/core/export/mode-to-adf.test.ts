import type { DisplayMode } from '#contract/display-mode';
import type { IssueTable } from '#contract/issue-table';
import type { TableView } from '#contract/table-view';
import type { AdfNode } from '#core/export/adf';
import { tableToAdf } from '#core/export/table-to-adf';
import { adfErrors } from '#support/adf-errors';
import { COLUMNS, DOING, DONE, EMPTY, points, row, tags, TO_DO } from '#support/builders/view-rows';

const TABLE: IssueTable = {
  columns: COLUMNS,
  rows: [
    row('A-1', TO_DO, EMPTY, tags('red', 'blue'), points(3)),
    row('A-2', DOING, EMPTY, tags('red'), points(5)),
    row('A-3', DONE, EMPTY, EMPTY, points(8)),
  ],
  count: { shown: 3, total: 613, limitedBy: 'author' },
  link: { id: '1', name: 'Company Jira', displayUrl: 'https://jira.example.com' },
  searchUrl: 'https://jira.example.com/issues/?jql=a',
  asOf: '2026-11-22T12:00:00.000Z',
};

const textOf = ({ text = '', content = [] }: AdfNode): string =>
  text + content.map(textOf).join('');

const exported = (mode: DisplayMode, view: TableView = {}) =>
  tableToAdf(TABLE, { view, mode }).content;
const rowsOf = (mode: DisplayMode) =>
  exported(mode)
    .find(({ type }) => type === 'table')
    ?.content?.map(({ content = [] }) => content.map(textOf).join('|'));

test('a summary is exported as the table of its numbers, with totals that count each issue once', () => {
  expect(rowsOf({ kind: 'summary', rows: 'labels', columns: 'status', sum: 'points' })).toEqual([
    'Labels|To Do|Doing|Done|Total',
    'blue|3|–|–|3',
    'red|3|5|–|8',
    'No Labels|–|–|8|8',
    'Total|3|5|8|16',
  ]);
});

test.each(['bar', 'doughnut'] as const)(
  'a %s chart is exported as the table of its numbers',
  (kind) => {
    expect(rowsOf({ kind, rows: 'status' })).toEqual([
      'Status|Issues',
      'To Do|1',
      'Doing|1',
      'Done|1',
      'Total|3',
    ]);
  },
);

test('a count is exported as its number, and as that of the loaded issues where the author filters', () => {
  const filters = [{ fieldId: 'status', kind: 'choice', values: ['Done', 'Doing'] } as const];

  expect(exported({ kind: 'count' }).map(textOf)[0]).toBe('613 issues');
  const filtered = exported(
    { kind: 'count' },
    { filters: filters.map((each) => ({ ...each, values: [...each.values] })) },
  );
  expect(filtered.map(textOf)[0]).toBe('2 issues');
});

test.each([{ kind: 'cards' }, { kind: 'bar', rows: 'gone' }] as const)(
  'the issues themselves are exported where there is nothing else to show ($kind)',
  (mode) => {
    expect(rowsOf(mode)).toHaveLength(4);
  },
);

test('what a mode exports is a valid document that says how many issues were counted', () => {
  const mode = { kind: 'summary', rows: 'labels', columns: 'status' } as const;
  const document = tableToAdf(TABLE, { mode });

  expect(adfErrors(document)).toEqual([]);
  expect(textOf({ type: 'doc', content: document.content })).toContain('Rows 1-3 of 613');
});
