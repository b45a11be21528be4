import fc from 'fast-check';
import type { Cell, TableRow } from '#contract/issue-table';
import {
  COLUMNS,
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
import { isGroup, lineKey, type GroupLine, type TableLine } from '#core/view/table-line';

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

/** The names of the values by which an issue with this cell is grouped. */
const namesOf = (cell: Cell = EMPTY): string[] =>
  cell.type === 'tags' && cell.tags.length > 0 ? cell.tags : [plainText(cell, NEUTRAL_FORMAT)];

const cellOf = ({ cells }: TableRow, id: string) =>
  cells[COLUMNS.findIndex(({ fieldId }) => fieldId === id)];

/** Each issue with the names of the groups around it, the outermost first. */
function placesIn(lines: TableLine[]): string[] {
  const around: string[] = [];
  return lines.flatMap((line) => {
    if (!isGroup(line)) return [[line.key, ...around].join(' / ')];
    around.splice(line.depth, Infinity, plainText(line.cell, NEUTRAL_FORMAT));
    return [];
  });
}

/** Where an issue belongs: below each combination of its values. */
const placesOf = (issue: TableRow, groupBy: string[]): string[] =>
  groupBy
    .reduce<string[][]>(
      (paths, id) =>
        paths.flatMap((path) => namesOf(cellOf(issue, id)).map((name) => [...path, name])),
      [[issue.key]],
    )
    .map((path) => path.join(' / '));

test('every issue stands in the groups of its values, and in no other', () => {
  fc.assert(
    fc.property(anyRows, anyGroupBy, (rows, groupBy) => {
      const { lines } = shown(rows, { groupBy });

      expect(placesIn(lines).toSorted()).toEqual(
        rows.flatMap((issue) => placesOf(issue, groupBy)).toSorted(),
      );
      expect(new Set(lines.map(lineKey)).size).toBe(lines.length);
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
