import type { Cell } from '#contract/issue-table';
import { applyView } from '#core/view/apply-view';
import { filterByCell } from '#core/view/filter-by-cell';
import { NEUTRAL_FORMAT } from '#core/table/text/cell-format';

const context = {
  locale: 'en-US',
  timeZone: 'America/New_York',
  today: '2026-11-27',
  format: NEUTRAL_FORMAT,
};
const column = { fieldId: 'field', name: 'Field', at: 0 };

/** The keys of the issues that remain when a table of these cells is filtered by the first of them. */
function remaining(...cells: Cell[]): string[] | undefined {
  const rows = cells.map((cell, at) => ({ key: `APP-${at + 1}`, cells: [cell] }));
  const [first = { type: 'empty' }] = cells;
  const filter = filterByCell(first, column, { rows, timeZone: context.timeZone });
  if (!filter) return undefined;
  const { lines } = applyView({ columns: [column], rows }, { filters: [filter] }, context);
  return lines.flatMap((line) => ('key' in line ? [line.key] : []));
}

const cases: [string, Cell[], string[]][] = [
  [
    'a status',
    [
      { type: 'status', name: 'Done', category: 'done' },
      { type: 'status', name: 'To Do', category: 'new' },
      { type: 'status', name: 'Done', category: 'done' },
    ],
    ['APP-1', 'APP-3'],
  ],
  [
    'nothing',
    [{ type: 'empty' }, { type: 'number', value: 1 }, { type: 'empty' }],
    ['APP-1', 'APP-3'],
  ],
  [
    'a number',
    [
      { type: 'number', value: 0 },
      { type: 'number', value: 1 },
    ],
    ['APP-1'],
  ],
  [
    'a day in the time zone of the reader',
    [
      { type: 'datetime', at: '2026-11-27T02:00:00Z' },
      { type: 'datetime', at: '2026-11-26T20:00:00Z' },
      { type: 'datetime', at: '2026-11-27T20:00:00Z' },
    ],
    ['APP-1', 'APP-2'],
  ],
  [
    'any of several labels',
    [
      { type: 'tags', tags: ['a', 'b'] },
      { type: 'tags', tags: ['b'] },
      { type: 'tags', tags: ['c'] },
    ],
    ['APP-1', 'APP-2'],
  ],
];

test.each(cases)(
  'the value of a cell with %s filters those that share it',
  (_what, cells, keys) => {
    expect(remaining(...cells)).toEqual(keys);
  },
);

test('a text of several lines is no condition', () => {
  expect(remaining({ type: 'text', text: 'a\nb' }, { type: 'text', text: 'c' })).toBeUndefined();
});
