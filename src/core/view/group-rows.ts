import type { Cell, TableRow } from '#contract/issue-table';
import { GROUP_LEVELS_MAX, type ColumnTotal, type TableView } from '#contract/table-view';
import { dayReader } from '../search/today-in';
import { sortedOrder } from '../table/sort-key';
import { groupValues, type DayOf } from './group-values';
import { isGroup, type GroupLine, type ShownColumn, type TableLine } from './table-line';
import { totalsOf } from './totals';

/** How issues are grouped. */
export interface Grouping {
  columns: ShownColumn[];
  /** The outermost first; what the table has no column of is left out. */
  groupBy: readonly string[];
  /** The ids of the groups whose issues are not among the lines. */
  folded: readonly string[];
  /** What stands in the heading of each group. */
  totals: readonly ColumnTotal[];
  /** The order of a column by which the table is sorted is the order of its groups too. */
  sort: NonNullable<TableView['sort']>;
  locale: string;
  timeZone: string;
}

/** Lines with their headings. */
export interface GroupedLines {
  lines: TableLine[];
  /** The ids of all groups, also of those in folded ones. */
  groups: string[];
}

/** The issues that share a value of a column. */
export interface Group {
  id: string;
  cell: Cell;
  rows: TableRow[];
}

const EMPTY: Cell = { type: 'empty' };

/**
 * Puts rows below the headings of their groups, in the order of the values; what has no value comes last. Within a group
 * the rows keep their order.
 */
export function groupRows(rows: TableRow[], grouping: Grouping): GroupedLines {
  const levels = levelsOf(grouping);
  const groups: string[] = [];
  const folded = new Set(grouping.folded);
  const context = { ...grouping, dayOf: dayReader(grouping.timeZone) };

  const linesOf = (members: TableRow[], depth: number, path: string[]): TableLine[] => {
    const column = levels[depth];
    if (!column) return members;
    return groupsOf(members, column, path, context).flatMap(({ id, cell, rows: inGroup }) => {
      groups.push(id);
      const heading: GroupLine = {
        group: id,
        fieldId: column.fieldId,
        cell,
        depth,
        count: inGroup.length,
        isFolded: folded.has(id),
        totals: totalsOf(inGroup, grouping),
      };
      // The groups below a folded one are looked through too, because all must be known.
      const below = linesOf(inGroup, depth + 1, [...path, id]);
      return heading.isFolded ? [heading] : [heading, ...below];
    });
  };
  const lines = linesOf(rows, 0, []);
  return { lines: levels.length === 0 ? lines : placedOnce(lines), groups };
}

/**
 * The columns of the levels. A view that was not made with the app's own controls may name one twice, or too many: the
 * lines of an issue with two labels would double with each level.
 */
function levelsOf({ columns, groupBy }: Grouping): ShownColumn[] {
  return [...new Set(groupBy)]
    .flatMap((id) => columns.find(({ fieldId }) => fieldId === id) ?? [])
    .slice(0, GROUP_LEVELS_MAX);
}

/**
 * The groups of a column in the order of its values; issues without a value are the last one.
 * @param path the ids of the groups around them
 */
export function groupsOf(
  rows: TableRow[],
  column: ShownColumn,
  path: string[],
  { sort, locale, dayOf }: Pick<Grouping, 'sort' | 'locale'> & { dayOf: DayOf },
): Group[] {
  const idOf = (name: string | null) => JSON.stringify([...path, [column.fieldId, name]]);
  const valued = new Map<string, Group>();
  const none: Group = { id: idOf(null), cell: EMPTY, rows: [] };
  for (const row of rows) {
    const cell = row.cells[column.at] ?? EMPTY;
    const values = groupValues(cell, dayOf);
    if (values.length === 0) {
      if (none.rows.length === 0 && cell.type === 'empty') none.cell = cell;
      none.rows.push(row);
    }
    for (const { name, cell: shared } of values) {
      const group = valued.get(name) ?? { id: idOf(name), cell: shared, rows: [] };
      valued.set(name, group);
      group.rows.push(row);
    }
  }
  const groups = [...valued.values()];
  const cells = groups.map(({ cell }) => cell);
  const order = sortedOrder(cells, { locale, descending: isDescending(column, cells, sort) });
  return [...order.flatMap((at) => groups[at] ?? []), ...(none.rows.length > 0 ? [none] : [])];
}

/** Unless the table is sorted by them, priorities begin with the most urgent one, as in Jira's lists. */
function isDescending(column: ShownColumn, cells: Cell[], sort: Grouping['sort']): boolean {
  const own = sort.find(({ fieldId }) => fieldId === column.fieldId);
  return own ? own.direction === 'descending' : cells[0]?.type === 'priority';
}

/** Each further line of an issue gets a key of its own. */
function placedOnce(lines: TableLine[]): TableLine[] {
  const places = new Map<string, number>();
  return lines.map((line) => {
    if (isGroup(line)) return line;
    const place = places.get(line.key) ?? 0;
    places.set(line.key, place + 1);
    return place === 0 ? line : { ...line, place: `${line.key} ${place + 1}` };
  });
}
