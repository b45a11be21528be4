import type { Cell } from '#contract/issue-table';
import {
  DOING,
  DONE,
  EMPTY,
  points,
  priority,
  REVIEW,
  row,
  shown,
  tags,
  TO_DO,
} from '#support/builders/view-rows';
import { NEUTRAL_FORMAT } from '#core/table/text/cell-format';
import { plainText } from '#core/table/text/cell-text';
import type { ReaderView } from '#core/view/apply-view';
import { isGroup, type TableLine } from '#core/view/table-line';

/** `Doing 2` for a heading, indented by its depth; the key for an issue. */
const outline = (lines: TableLine[]) =>
  lines.map((line) =>
    isGroup(line)
      ? `${'  '.repeat(line.depth)}${plainText(line.cell, NEUTRAL_FORMAT) || '(none)'} ${line.count}`
      : line.key,
  );

test('groups come in the order of their values in Jira, and issues without a value last', () => {
  const rows = [
    row('A-1', EMPTY),
    row('A-2', DONE),
    row('A-3', REVIEW),
    row('A-4', TO_DO),
    row('A-5', DOING),
    row('A-6', DONE),
  ];

  expect(outline(shown(rows, { groupBy: ['status'] }).lines)).toEqual([
    'To Do 1',
    'A-4',
    'Doing 1',
    'A-5',
    'Review 1',
    'A-3',
    'Done 2',
    'A-2',
    'A-6',
    '(none) 1',
    'A-1',
  ]);
});

test('groups of priorities begin with the most urgent, unless the table is sorted the other way', () => {
  const rows = [
    row('A-1', TO_DO, priority('Low', 4)),
    row('A-2', TO_DO, priority('Highest', 1)),
    row('A-3', TO_DO, priority('Medium', 3)),
  ];
  const groups = (view: ReaderView) =>
    outline(shown(rows, { ...view, groupBy: ['priority'] }).lines.filter(isGroup));

  expect(groups({})).toEqual(['Highest 1', 'Medium 1', 'Low 1']);
  expect(groups({ sort: [{ fieldId: 'priority', direction: 'ascending' }] })).toEqual([
    'Low 1',
    'Medium 1',
    'Highest 1',
  ]);
});

test('an issue with several labels stands in the group of each, and is one issue for the totals', () => {
  const rows = [
    row('A-1', TO_DO, EMPTY, tags('red', 'blue'), points(3)),
    row('A-2', TO_DO, EMPTY, tags('blue'), points(5)),
  ];
  const { lines, totals, matching } = shown(rows, {
    groupBy: ['labels'],
    totals: [{ fieldId: 'points', function: 'sum' }],
  });

  expect(outline(lines)).toEqual(['blue 2', 'A-1', 'A-2', 'red 1', 'A-1']);
  expect(lines.filter(isGroup).map((line) => line.totals[0]?.value)).toEqual([
    points(8),
    points(3),
  ]);
  expect([totals[0]?.value, matching]).toEqual([points(8), 2]);
});

test('times are grouped by their day where the reader is', () => {
  const at = (instant: string): Cell => ({ type: 'datetime', at: instant });
  const rows = [
    row('A-1', TO_DO, EMPTY, EMPTY, EMPTY, at('2026-11-20T23:30:00.000+00:00')),
    row('A-2', TO_DO, EMPTY, EMPTY, EMPTY, at('2026-11-21T10:00:00.000+00:00')),
  ];
  const groups = (timeZone: string) =>
    outline(shown(rows, { groupBy: ['updated'] }, timeZone).lines.filter(isGroup));

  expect(groups('UTC')).toEqual(['2026-11-20 1', '2026-11-21 1']);
  expect(groups('Europe/Berlin')).toEqual(['2026-11-21 2']);
});

test('a folded group keeps its heading and totals, and what is in it is not among the lines', () => {
  const rows = [
    row('A-1', TO_DO, priority('High', 2), EMPTY, points(1)),
    row('A-2', TO_DO, priority('Low', 4), EMPTY, points(2)),
    row('A-3', DONE, priority('Low', 4), EMPTY, points(4)),
  ];
  const view: ReaderView = {
    groupBy: ['status', 'priority'],
    totals: [{ fieldId: 'points', function: 'sum' }],
  };
  const unfolded = shown(rows, view);
  const [first] = unfolded.groups;

  const { lines, groups } = shown(rows, { ...view, folded: first === undefined ? [] : [first] });

  expect(outline(lines)).toEqual(['To Do 2', 'Done 1', '  Low 1', 'A-3']);
  expect(lines.find(isGroup)).toMatchObject({
    isFolded: true,
    totals: [{ value: points(3) }],
  });
  expect(groups).toEqual(unfolded.groups);
});

test('what a table has no column of neither groups nor adds up', () => {
  const rows = [row('A-1', TO_DO), row('A-2', DONE)];
  const { lines, totals } = shown(rows, {
    groupBy: ['sprint'],
    totals: [{ fieldId: 'sprint', function: 'count' }],
  });

  expect(outline(lines)).toEqual(['A-1', 'A-2']);
  expect(totals).toEqual([]);
});

test('a view that names a column twenty times groups by it once', () => {
  const rows = [row('A-1', TO_DO, EMPTY, tags('red', 'blue'))];
  const { lines } = shown(rows, { groupBy: Array.from({ length: 20 }, () => 'labels') });

  expect(outline(lines)).toEqual(['blue 1', 'A-1', 'red 1', 'A-1']);
});

test('rows are grouped by three columns at most', () => {
  const rows = [row('A-1', TO_DO, priority('High', 2), tags('red'), points(1))];
  const { lines } = shown(rows, { groupBy: ['status', 'priority', 'labels', 'points'] });

  expect(outline(lines)).toEqual(['To Do 1', '  High 1', '    red 1', 'A-1']);
});
