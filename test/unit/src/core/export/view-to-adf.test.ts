import type { Cell, IssueTable } from '#contract/issue-table';
import type { TableView } from '#contract/table-view';
import type { AdfNode } from '#core/export/adf';
import { tableToAdf } from '#core/export/table-to-adf';
import { adfErrors } from '#support/adf-errors';

const status = (name: string): Cell => ({ type: 'status', name, category: 'new' });

const issue = (key: string, state: string, points: number) => ({
  key,
  cells: [
    { type: 'text' as const, text: key },
    status(state),
    { type: 'number' as const, value: points },
  ],
});

const TABLE: IssueTable = {
  columns: [
    { fieldId: 'issuekey', name: 'Key' },
    { fieldId: 'status', name: 'Status' },
    { fieldId: 'points', name: 'Points' },
  ],
  rows: [issue('A-1', 'Open', 3), issue('A-2', 'Done', 5), issue('A-3', 'Open', 8)],
  count: { shown: 3, total: 3 },
  link: { id: '1', name: 'Company Jira', displayUrl: 'https://jira.example.com' },
  searchUrl: 'https://jira.example.com/issues/?jql=a',
  asOf: '2026-11-22T12:00:00.000Z',
};

function textOf(node: AdfNode | undefined): string {
  if (!node) return '';
  const own = node.text ?? (node.type === 'status' ? String(node.attrs?.text) : '');
  return own + (node.content ?? []).map(textOf).join('');
}

const documentOf = (view: TableView, table: Partial<IssueTable> = {}) =>
  tableToAdf({ ...TABLE, ...table }, { view });

/** The texts of each row, with a bar between cells. */
function rowsOf(view: TableView, table?: Partial<IssueTable>): string[] {
  const found = documentOf(view, table).content.find(({ type }) => type === 'table');
  return (found?.content ?? []).map(({ content = [] }) => content.map(textOf).join('|'));
}

const points = (what: 'sum' | 'average') => ({ fieldId: 'points', function: what });

test('an export shows the issues below the headings of their groups, with totals of each group and of all', () => {
  expect(rowsOf({ groupBy: ['status'], totals: [points('sum')] })).toEqual([
    'Key|Status|Points',
    'Status: Done (1) · Points, sum: 5',
    'A-2|Done|5',
    'Status: Open (2) · Points, sum: 11',
    'A-1|Open|3',
    'A-3|Open|8',
    'Total · Points, sum: 16',
  ]);
});

test('an export leaves out the columns that the author hides, and shows the others in the author’s order with numbers', () => {
  expect(rowsOf({ hidden: ['status'], order: ['points', 'issuekey'], numbers: true })).toEqual([
    '|Points|Key',
    '1|3|A-1',
    '2|5|A-2',
    '3|8|A-3',
  ]);
});

const descending = [{ fieldId: 'points', direction: 'descending' as const }];

test('an export sorts a complete result that Jira has not sorted', () => {
  expect(rowsOf({ sort: descending }).slice(1)).toEqual(['A-3|Open|8', 'A-2|Done|5', 'A-1|Open|3']);
});

test('an export keeps the order of Jira, and that of an incomplete result', () => {
  const unsorted = ['A-1|Open|3', 'A-2|Done|5', 'A-3|Open|8'];

  expect(rowsOf({ sort: descending }, { sort: descending }).slice(1)).toEqual(unsorted);
  expect(
    rowsOf({ sort: descending }, { count: { shown: 3, total: 9, limitedBy: 'author' } }).slice(1),
  ).toEqual(unsorted);
});

test('an export says how many issues the author’s filters leave, also if they leave none', () => {
  const filterBy = (value: string): TableView => ({
    filters: [{ fieldId: 'status', kind: 'choice', values: [value] }],
  });

  expect(rowsOf(filterBy('Open')).slice(1)).toEqual(['A-1|Open|3', 'A-3|Open|8']);
  expect(textOf(documentOf(filterBy('Open')).content.at(-1))).toContain(
    "Rows 1-3 of 3, of which 2 match the author's filters, as of",
  );
  expect(documentOf(filterBy('Waiting')).content.map(({ type }) => type)).toEqual(['paragraph']);
});

test('an export colors what the author’s rules mark, and says what a color means', () => {
  const document = tableToAdf(TABLE, {
    rules: [
      {
        when: { fieldId: 'points', kind: 'number', min: 5 },
        color: 'red',
        scope: 'cell',
        label: 'Large',
      },
      {
        when: { fieldId: 'status', kind: 'choice', values: ['Open'] },
        color: 'blue',
        scope: 'row',
      },
    ],
  });

  const backgrounds = document.content[0]?.content
    ?.slice(1)
    .map(({ content = [] }) => content.map(({ attrs }) => attrs?.background));
  expect(backgrounds).toEqual([
    ['#b3d4ff', '#b3d4ff', '#b3d4ff'],
    [undefined, undefined, '#ffbdad'],
    ['#b3d4ff', '#b3d4ff', '#ffbdad'],
  ]);
  expect(textOf(document.content[1])).toBe('Red: Large');
});

test('an export says that all readers share an account', () => {
  expect(textOf(documentOf({}, { shared: true }).content.at(-1))).toContain(
    'as the account sees it that all readers of Company Jira share',
  );
});

test('Atlassian’s ADF schema accepts an export with every part of a view', () => {
  const view: TableView = {
    groupBy: ['status', 'points'],
    totals: [points('sum'), points('average')],
    widths: [{ fieldId: 'issuekey', px: 120 }],
    numbers: true,
    sort: descending,
  };

  expect(adfErrors(documentOf(view))).toEqual([]);
  expect(textOf(documentOf(view).content[0])).toContain('\u00a0\u00a0\u00a0\u00a0Points: 8 (1)');
});
