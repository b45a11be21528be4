import type { Cell } from '#contract/issue-table';
import { sortedOrder } from '#core/table/sort-key';
import { NEUTRAL_FORMAT } from '#core/table/text/cell-format';
import { plainText } from '#core/table/text/cell-text';

function sorted(cells: Cell[], options: { locale?: string; descending?: boolean } = {}): string[] {
  const order = sortedOrder(cells, { locale: 'en-US', ...options });
  return order.map((at) => plainText(cells[at] ?? { type: 'empty' }, NEUTRAL_FORMAT));
}

const texts = (...words: string[]): Cell[] => words.map((text) => ({ type: 'text', text }));
const issue = (key: string): Cell => ({ type: 'issue', key, url: `https://x.test/${key}` });
const version = (name: string): Cell => ({ type: 'versions', versions: [{ name }] });
const EMPTY: Cell = { type: 'empty' };

test('issue keys sort by project and number', () => {
  expect(sorted(['ABC-10', 'AB-11', 'ABC-9', 'ABC-100'].map(issue))).toEqual([
    'AB-11',
    'ABC-9',
    'ABC-10',
    'ABC-100',
  ]);
});

test('version names sort by the numbers in them', () => {
  expect(sorted(['1.10', '1.9', '10.0', '2.0.1', '2.0'].map(version))).toEqual([
    '1.9',
    '1.10',
    '2.0',
    '2.0.1',
    '10.0',
  ]);
});

test('number cells sort as numbers', () => {
  const cells = [10, 9, -1, 100].map((value): Cell => ({ type: 'number', value }));

  expect(sorted(cells)).toEqual(['-1', '9', '10', '100']);
});

test('empty cells come last in both directions', () => {
  const cells = [EMPTY, ...texts('b', 'a'), EMPTY];

  expect(sorted(cells)).toEqual(['a', 'b', '', '']);
  expect(sorted(cells, { descending: true })).toEqual(['b', 'a', '', '']);
});

test('text cells sort as in the reader’s language', () => {
  expect(sorted(texts('zebra', 'Åre', 'ärlig', 'apple'), { locale: 'sv' })).toEqual([
    'apple',
    'zebra',
    'Åre',
    'ärlig',
  ]);
  expect(sorted(texts('zebra', 'Åre', 'ärlig', 'apple'), { locale: 'de' })).toEqual([
    'apple',
    'Åre',
    'ärlig',
    'zebra',
  ]);
});

test('statuses sort by category, then as Jira numbers them', () => {
  const cells: Cell[] = [
    { type: 'status', name: 'Closed', category: 'done', rank: 6 },
    { type: 'status', name: 'In Review', category: 'indeterminate', rank: 10001 },
    { type: 'status', name: 'Open', category: 'new', rank: 1 },
    { type: 'status', name: 'In Progress', category: 'indeterminate', rank: 3 },
  ];

  expect(sorted(cells)).toEqual(['Open', 'In Progress', 'In Review', 'Closed']);
});

test('the most urgent priority is the greatest, as in JQL', () => {
  const cells: Cell[] = [
    { type: 'priority', name: 'Highest', rank: 1 },
    { type: 'priority', name: 'Lowest', rank: 5 },
    { type: 'priority', name: 'Medium', rank: 3 },
  ];

  expect(sorted(cells, { descending: true })).toEqual(['Highest', 'Medium', 'Lowest']);
});

test('date cells sort by their instant across offsets', () => {
  const cells: Cell[] = ['2025-01-01T12:00:00+02:00', '2025-01-01T09:30:00Z'].map((at) => ({
    type: 'datetime',
    at,
  }));

  expect(sortedOrder(cells, { locale: 'en' })).toEqual([1, 0]);
});

test('cells with equal keys keep Jira’s order', () => {
  const cells = texts('same', 'first', 'same', 'same');

  expect(sortedOrder(cells, { locale: 'en' })).toEqual([1, 0, 2, 3]);
  expect(sortedOrder(cells, { locale: 'en', descending: true })).toEqual([0, 2, 3, 1]);
});

test.each([
  ['lists, of which a part comes first', [['a', 'b'], ['a']], [1, 0]],
  [
    'lists that differ in their second item',
    [
      ['a', 'c'],
      ['a', 'b'],
    ],
    [1, 0],
  ],
])('cells sort that hold %s', (_what, lists, order) => {
  const cells = lists.map((tags): Cell => ({ type: 'tags', tags }));

  expect(sortedOrder(cells, { locale: 'en' })).toEqual(order);
  expect(sortedOrder(cells, { locale: 'en', descending: true })).toEqual([...order].reverse());
});

test('priorities without a rank are the least, and statuses without one the last of their category', () => {
  const priorities = [{ name: 'A' }, { name: 'B', rank: 1 }].map((priority): Cell => ({
    type: 'priority',
    ...priority,
  }));
  const statuses = [{ name: 'A' }, { name: 'B', rank: 1 }].map((status): Cell => ({
    type: 'status',
    category: 'new',
    ...status,
  }));

  expect(sorted(priorities)).toEqual(['A', 'B']);
  expect(sorted(statuses)).toEqual(['B', 'A']);
});

test('service levels sort by their state and the time that is left', () => {
  const cells = (['completed', 'paused', 'running'] as const).map((state): Cell => ({
    type: 'sla',
    state,
    seconds: 60,
  }));
  const later: Cell = { type: 'sla', state: 'running', seconds: 120 };

  expect(sortedOrder([...cells, later], { locale: 'en' })).toEqual([2, 3, 1, 0]);
});

test('a value that does not fit its field does not break the order', () => {
  expect(sorted([...texts('n/a'), { type: 'number', value: 7 }, EMPTY])).toEqual(['7', 'n/a', '']);
});

test('priorities and statuses of one category follow their ranks', () => {
  const priorities = [2, 1, 10000, undefined].map((rank): Cell => ({
    type: 'priority',
    name: 'P',
    ...(rank !== undefined && { rank }),
  }));
  const statuses = [10001, 1, 3].map((rank): Cell => ({
    type: 'status',
    name: 'S',
    category: 'indeterminate',
    rank,
  }));

  expect(sortedOrder(priorities, { locale: 'en' })).toEqual([3, 2, 0, 1]);
  expect(sortedOrder(statuses, { locale: 'en' })).toEqual([1, 2, 0]);
});
