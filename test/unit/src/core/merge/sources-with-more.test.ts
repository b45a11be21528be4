import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import { sourcesWithMore } from '#core/merge/sources-with-more';

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

const more = (maxRows: number, tables: IssueTable[], sort: typeof SORT | undefined) =>
  sourcesWithMore(definitionOf(maxRows), tables, { locale: 'en', sort });

test.each([
  ['a site whose next rows stand behind the author’s limit', 5, [0]],
  ['a site whose rows are too few for the author’s limit', 7, [0, 1]],
  ['sites of which all that the limit allows is there', 3, [0]],
  ['sites whose first rows are already more than the limit', 2, []],
])('in an order, more is loaded only where it can be shown: %s', (_what, maxRows, expected) => {
  expect(more(maxRows, [partOf([1, 2, 3]), partOf([11, 12, 13])], SORT)).toEqual(expected);
});

test('without an order, each site is loaded as far as its share of the author’s limit goes', () => {
  const whole = withoutNext(partOf([11]));

  expect(more(6, [partOf([1, 2, 3]), partOf([11, 12, 13])], undefined)).toEqual([]);
  expect(more(8, [partOf([1, 2, 3]), partOf([11, 12, 13])], undefined)).toEqual([0, 1]);
  expect(more(6, [partOf([1, 2, 3]), whole], undefined)).toEqual([0]);
});

test('rows are counted in the order of a column that only the second site has', () => {
  const without = { ...partOf([1, 2, 3]), columns: [{ fieldId: 'summary', name: 'Summary' }] };

  // Without a value its issues come last, so that none of them is among the first three.
  expect(more(3, [without, partOf([11, 12, 13])], SORT)).toEqual([1]);
});
