import { makeIssueTable } from '#core/search/make-issue-table';
import type { FoundIssues } from '#core/search/search-issues';

const link = { id: '1', name: 'Jira', displayUrl: 'https://x.test' };
const FIELDS = new Map([
  ['summary', { name: 'Summary', schema: { type: 'string', system: 'summary' } }],
  ['duedate', { name: 'Due', schema: { type: 'date', system: 'duedate' } }],
  ['parent', { name: 'Parent', schema: { type: 'issuelink', system: 'parent' } }],
]);
const found = (more: Partial<FoundIssues> = {}): FoundIssues => ({
  issues: [1, 2].map((at) => ({ key: `ABC-${at}`, fields: { summary: `S ${at}` } })),
  total: { count: 2, precision: 'exact' },
  warnings: [],
  fields: FIELDS,
  supplements: {},
  jql: 'a = 1',
  ...more,
});
const context = {
  link,
  fieldIds: ['issuekey', 'summary', 'parent'],
  maxRows: 50,
  now: Date.parse('2026-11-22T23:30:00Z'),
  timezone: undefined,
};

test('a table has the columns, the rows, the count and the addresses of a search', () => {
  expect(makeIssueTable(found(), context)).toEqual({
    columns: [
      { fieldId: 'issuekey', name: 'Key', sortable: true },
      { fieldId: 'summary', name: 'Summary', sortable: true },
      { fieldId: 'parent', name: 'Parent' },
    ],
    rows: [1, 2].map((at) => ({
      key: `ABC-${at}`,
      cells: [
        { type: 'issue', key: `ABC-${at}`, url: `https://x.test/browse/ABC-${at}` },
        { type: 'text', text: `S ${at}` },
        { type: 'empty' },
      ],
    })),
    count: { shown: 2, total: 2 },
    link,
    searchUrl: 'https://x.test/issues/?jql=a%20%3D%201',
    asOf: '2026-11-22T23:30:00.000Z',
  });
});

test('a table tells the first five warnings, the order and why it stopped', () => {
  const warnings = ['1', '2', '3', '4', '5', '6'];
  const sort = [{ fieldId: 'summary', direction: 'ascending' as const }];
  const total = { count: 9, precision: 'exact' } as const;

  expect(
    makeIssueTable(found({ warnings, sort, total, stoppedBy: 'pages' }), context),
  ).toMatchObject({
    warnings: ['1', '2', '3', '4', '5'],
    sort,
    count: { shown: 2, total: 9, limitedBy: 'pages' },
  });
});

test('a table without room for all rows says so', () => {
  const table = makeIssueTable(found(), { ...context, within: (rows) => rows.slice(0, 1) });

  expect(table.rows).toHaveLength(1);
  expect(table.count).toEqual({ shown: 1, total: 2, limitedBy: 'size' });
});

test.each([
  ['Europe/Berlin', true],
  ['America/New_York', undefined],
])('an issue that is due on 22 November is overdue at midnight in %s: %s', (timezone, overdue) => {
  const issues = [{ key: 'ABC-1', fields: { duedate: '2026-11-22' } }];

  const { rows } = makeIssueTable(found({ issues }), {
    ...context,
    fieldIds: ['duedate'],
    timezone,
  });

  expect(rows[0]?.cells[0]).toEqual({
    type: 'date',
    date: '2026-11-22',
    ...(overdue && { overdue }),
  });
});
