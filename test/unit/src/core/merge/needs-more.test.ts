import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import { needsMore } from '#core/merge/needs-more';

const SORT = [{ fieldId: 'created', direction: 'ascending' as const }];

/** Of a Jira that has nine issues, of which three are loaded. */
const partOf = (days: number[]): IssueTable => ({
  columns: [{ fieldId: 'created', name: 'Created' }],
  rows: days.map((day) => ({
    key: `APP-${day}`,
    cells: [{ type: 'date', date: `2026-11-${String(day).padStart(2, '0')}` }],
  })),
  count: { shown: days.length, total: 9 },
  link: { id: 'x', name: 'x', displayUrl: 'https://x.test' },
  searchUrl: 'https://x.test/issues/',
  asOf: '2026-11-27T20:00:00.000Z',
  next: { start: days.length, last: `APP-${days.at(-1) ?? 0}` },
});

const withoutNext = ({ next: _next, ...table }: IssueTable): IssueTable => table;

const definitionOf = (maxRows: number): MacroDefinition => ({
  v: 1,
  sources: [
    { linkId: 'acme', jql: '' },
    { linkId: 'beta', jql: '' },
  ],
  columns: [{ fieldId: 'created' }],
  display: { maxRows },
});

const needs = (maxRows: number, tables: IssueTable[], sort: typeof SORT | undefined) =>
  tables.map((_table, at) => needsMore(definitionOf(maxRows), tables, at, { locale: 'en', sort }));

test.each([
  ['a site whose next rows stand behind the author’s limit', 5, [true, false]],
  ['a site whose rows are too few for the author’s limit', 7, [true, true]],
  ['sites of which all that the limit allows is there', 3, [true, false]],
  ['sites whose first rows are already more than the limit', 2, [false, false]],
])('in an order, more is loaded only where it can be shown: %s', (_what, maxRows, expected) => {
  expect(needs(maxRows, [partOf([1, 2, 3]), partOf([11, 12, 13])], SORT)).toEqual(expected);
});

test('without an order, each site is loaded as far as its share of the author’s limit goes', () => {
  const whole = withoutNext(partOf([11]));

  expect(needs(6, [partOf([1, 2, 3]), partOf([11, 12, 13])], undefined)).toEqual([false, false]);
  expect(needs(8, [partOf([1, 2, 3]), partOf([11, 12, 13])], undefined)).toEqual([true, true]);
  expect(needs(6, [partOf([1, 2, 3]), whole], undefined)).toEqual([true, false]);
});
