import fc from 'fast-check';
import type { Cell, TableColumn, TableRow } from '#contract/issue-table';
import { NEUTRAL_FORMAT } from '#core/table/text/cell-format';
import { plainText } from '#core/table/text/cell-text';
import { applyView, type ReaderView } from '#core/view/apply-view';
import { isGroup, lineKey, type GroupLine, type TableLine } from '#core/view/table-line';

const COLUMNS: TableColumn[] = [
  { fieldId: 'issuekey', name: 'Key' },
  { fieldId: 'status', name: 'Status' },
  { fieldId: 'priority', name: 'Priority' },
  { fieldId: 'labels', name: 'Labels' },
  { fieldId: 'points', name: 'Points' },
  { fieldId: 'updated', name: 'Updated' },
];
const EMPTY: Cell = { type: 'empty' };
const issue = (key: string): Cell => ({ type: 'issue', key, url: `https://x.test/${key}` });
const status = (name: string, category: 'new' | 'indeterminate' | 'done', rank: number): Cell => ({
  type: 'status',
  name,
  category,
  rank,
});
const TO_DO = status('To Do', 'new', 1);
const REVIEW = status('Review', 'indeterminate', 4);
const DOING = status('Doing', 'indeterminate', 3);
const DONE = status('Done', 'done', 2);
const priority = (name: string, rank: number): Cell => ({ type: 'priority', name, rank });
const tags = (...names: string[]): Cell =>
  names.length === 0 ? EMPTY : { type: 'tags', tags: names };
const points = (value: number): Cell => ({ type: 'number', value });

const row = (key: string, ...cells: Cell[]): TableRow => ({
  key,
  cells: COLUMNS.map((_column, at) => (at === 0 ? issue(key) : (cells[at - 1] ?? EMPTY))),
});

const shown = (rows: TableRow[], view: ReaderView, timeZone = 'UTC') =>
  applyView({ columns: COLUMNS, rows }, view, {
    locale: 'en-US',
    today: '2026-11-21',
    timeZone,
    format: NEUTRAL_FORMAT,
  });

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
  expect(lines.filter(isGroup)[0]).toMatchObject({
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

const anyRows = fc
  .array(
    fc.record({
      status: fc.constantFrom(EMPTY, TO_DO, DOING, REVIEW, DONE),
      priority: fc.constantFrom(EMPTY, priority('High', 2), priority('Low', 4)),
      labels: fc.uniqueArray(fc.constantFrom('red', 'blue', 'green'), { maxLength: 3 }),
      points: fc.option(fc.integer({ min: -100, max: 100 }), { nil: undefined }),
    }),
    { maxLength: 25 },
  )
  .map((issues) =>
    issues.map((each, index) =>
      row(
        `A-${index + 1}`,
        each.status,
        each.priority,
        tags(...each.labels),
        each.points === undefined ? EMPTY : points(each.points),
      ),
    ),
  );
const anyGroupBy = fc.uniqueArray(fc.constantFrom('status', 'priority', 'labels'), {
  minLength: 1,
  maxLength: 3,
});

/** The issues below each heading, by its id. */
function membersOf(lines: TableLine[]): Map<string, Set<string>> {
  const members = new Map<string, Set<string>>();
  let open: GroupLine[] = [];
  for (const line of lines) {
    if (isGroup(line)) {
      open = [...open.filter(({ depth }) => depth < line.depth), line];
      members.set(line.group, new Set());
    } else for (const { group } of open) members.get(group)?.add(line.key);
  }
  return members;
}

test('every issue stands in exactly the groups of its values', () => {
  fc.assert(
    fc.property(anyRows, anyGroupBy, (rows, groupBy) => {
      const { lines } = shown(rows, { groupBy });
      const places = rows.reduce(
        (sum, { cells }) =>
          sum +
          groupBy.reduce((product, fieldId) => {
            const cell = cells[COLUMNS.findIndex((column) => column.fieldId === fieldId)];
            return product * (cell?.type === 'tags' ? cell.tags.length : 1);
          }, 1),
        0,
      );
      const issues = lines.filter((line) => !isGroup(line));

      expect(issues).toHaveLength(places);
      expect(new Set(issues.map(({ key }) => key)).size).toBe(rows.length);
      expect(new Set(lines.map(lineKey)).size).toBe(lines.length);
      const headings: GroupLine[] = [];
      for (const line of lines) {
        if (isGroup(line)) headings.splice(line.depth, Infinity, line);
        else {
          for (const { fieldId, cell } of headings) {
            const own = line.cells[COLUMNS.findIndex((column) => column.fieldId === fieldId)];
            if (cell.type === 'tags') expect(own).toMatchObject({ type: 'tags' });
            else expect(own).toEqual(cell);
            if (cell.type === 'tags' && own?.type === 'tags')
              expect(own.tags).toEqual(expect.arrayContaining(cell.tags));
          }
        }
      }
    }),
  );
});

test('a group counts its issues once each, and its total is that of the issues below it', () => {
  fc.assert(
    fc.property(anyRows, anyGroupBy, (rows, groupBy) => {
      const { lines } = shown(rows, {
        groupBy,
        totals: [{ fieldId: 'points', function: 'sum' }],
      });
      const members = membersOf(lines);
      const pointsOf = new Map(
        rows.map(({ key, cells }) => [
          key,
          cells[4]?.type === 'number' ? cells[4].value : undefined,
        ]),
      );
      for (const heading of lines.filter(isGroup)) {
        const keys = [...(members.get(heading.group) ?? [])];
        const numbers = keys.flatMap((key) => pointsOf.get(key) ?? []);
        const sum = numbers.reduce((all, each) => all + each, 0);
        expect(heading.count).toBe(keys.length);
        expect(heading.totals[0]?.value).toEqual(numbers.length === 0 ? undefined : points(sum));
      }
    }),
  );
});

test('groups by single values add up to the whole table', () => {
  fc.assert(
    fc.property(anyRows, fc.constantFrom('status', 'priority'), (rows, fieldId) => {
      const { lines, totals } = shown(rows, {
        groupBy: [fieldId],
        totals: [
          { fieldId: 'points', function: 'sum' },
          { fieldId: 'points', function: 'count' },
          { fieldId: 'points', function: 'max' },
        ],
      });
      const headings = lines.filter(isGroup);
      const valuesAt = (at: number) =>
        headings.flatMap(({ totals: own }) => {
          const value = own[at]?.value;
          return value?.type === 'number' ? value.value : [];
        });
      const add = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0);
      const [sum, count, max] = totals.map(({ value }) =>
        value?.type === 'number' ? value.value : undefined,
      );

      expect(add(headings.map((heading) => heading.count))).toBe(rows.length);
      expect(sum ?? 0).toBe(add(valuesAt(0)));
      expect(count).toBe(add(valuesAt(1)));
      expect(max ?? -Infinity).toBe(Math.max(...valuesAt(2)));
    }),
  );
});

test('the heading of a group is the same when the table is loaded again in another order', () => {
  fc.assert(
    fc.property(anyRows, anyGroupBy, (rows, groupBy) => {
      const before = shown(rows, { groupBy }).groups;
      const again = shown(rows.toReversed(), { groupBy }).groups;

      expect(new Set(again)).toEqual(new Set(before));
    }),
  );
});
