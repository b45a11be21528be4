import type { Cell } from '#contract/issue-table';
import { functionsFor, totalOf } from '#core/view/totals';

const EMPTY: Cell = { type: 'empty' };
const numbers = (...values: number[]): Cell[] => values.map((value) => ({ type: 'number', value }));
const workday = { hours: 8, days: 5 };

test.each([
  ['sum', 12],
  ['average', 3],
  ['median', 2.5],
  ['min', 1],
  ['max', 6],
  ['count', 4],
  ['distinct', 4],
] as const)('the %s of 6, 1, 2 and 3 is %d, whatever is empty', (wanted, value) => {
  const cells = [...numbers(6, 1), EMPTY, ...numbers(2, 3)];

  expect(totalOf(cells, wanted)).toEqual({ type: 'number', value });
});

test('the median of an odd number of values is the middle one', () => {
  expect(totalOf(numbers(9, 1, 5), 'median')).toEqual({ type: 'number', value: 5 });
});

test('estimates add up to working time, and tracked time by what was spent', () => {
  const estimates: Cell[] = [
    { type: 'duration', seconds: 3600, workday },
    { type: 'duration', seconds: 1800, workday },
  ];
  const tracked: Cell[] = [
    { type: 'tracking', spent: 600, remaining: 50, workday },
    { type: 'tracking', remaining: 50, workday },
  ];

  expect(totalOf(estimates, 'sum')).toEqual({ type: 'duration', seconds: 5400, workday });
  expect(totalOf(tracked, 'sum')).toEqual({ type: 'duration', seconds: 600, workday });
});

test('dates have a first and a last one, and no sum', () => {
  const dates: Cell[] = [
    { type: 'date', date: '2026-03-01', overdue: true },
    { type: 'date', date: '2025-12-31' },
  ];
  const instants: Cell[] = [
    { type: 'datetime', at: '2026-11-21T01:00:00.000+02:00' },
    { type: 'datetime', at: '2026-11-20T23:30:00.000+00:00' },
  ];

  expect(totalOf(dates, 'min')).toEqual({ type: 'date', date: '2025-12-31' });
  expect(totalOf(dates, 'max')).toEqual({ type: 'date', date: '2026-03-01' });
  expect(totalOf(instants, 'max')).toEqual(instants[1]);
  expect(totalOf(dates, 'sum')).toBeUndefined();
});

test('a time that is only known at most makes the sum one at most', () => {
  const cells: Cell[] = [
    { type: 'elapsed', seconds: 60, atMost: true },
    { type: 'elapsed', seconds: 30 },
  ];

  expect(totalOf(cells, 'sum')).toEqual({ type: 'elapsed', seconds: 90, atMost: true });
});

test('distinct counts each label once, also in cells that hold several', () => {
  const cells: Cell[] = [{ type: 'tags', tags: ['a', 'b'] }, { type: 'tags', tags: ['b'] }, EMPTY];

  expect(totalOf(cells, 'distinct')).toEqual({ type: 'number', value: 2 });
  expect(totalOf(cells, 'count')).toEqual({ type: 'number', value: 2 });
});

test('a column without values has no sum, and counts none', () => {
  expect(totalOf([EMPTY], 'sum')).toBeUndefined();
  expect(totalOf([EMPTY], 'count')).toEqual({ type: 'number', value: 0 });
});

test('a value that does not fit its column does not spoil the sum of the others', () => {
  expect(totalOf([{ type: 'text', text: 'n/a' }, ...numbers(2, 3)], 'sum')).toEqual({
    type: 'number',
    value: 5,
  });
});

test('a column offers the totals that fit its values', () => {
  const rows = [
    { key: 'A-1', cells: [EMPTY, EMPTY] },
    {
      key: 'A-2',
      cells: [
        { type: 'date' as const, date: '2026-01-01' },
        { type: 'status' as const, name: 'Done', category: 'done' as const },
      ],
    },
  ];

  expect(functionsFor(rows, 0)).toEqual(['min', 'max', 'count', 'distinct']);
  expect(functionsFor(rows, 1)).toEqual(['count', 'distinct']);
});
