import type { Cell, IssueTable, TableRow } from '#contract/issue-table';

/** What is different in a table since it was loaded before. */
export interface RowChanges {
  /** The keys of issues that were not there. */
  added: ReadonlySet<string>;
  /** The columns with other values, by the keys of the issues. */
  changed: ReadonlyMap<string, ReadonlySet<string>>;
  /** How many issues are no longer there. */
  gone: number;
}

type Compared = Pick<IssueTable, 'columns' | 'rows' | 'count' | 'sort' | 'filters' | 'next'>;

/**
 * Compares a table with what it was. What only time changes, such as an age, is no change.
 * @returns undefined if the two answer different questions, or one of them is not whole yet
 */
export function compareRows(before: Compared, after: Compared): RowChanges | undefined {
  if (!isWhole(before) || !isWhole(after) || questionOf(before) !== questionOf(after)) {
    return undefined;
  }
  const known = new Map(before.rows.map((row) => [row.key, row]));
  const places = after.columns.map(({ fieldId }) =>
    before.columns.findIndex((column) => column.fieldId === fieldId),
  );
  const added = new Set<string>();
  const changed = new Map<string, ReadonlySet<string>>();
  for (const row of after.rows) {
    const last = known.get(row.key);
    if (!last) added.add(row.key);
    else if (last !== row) {
      const columns = changedColumns(last, row, { after, places });
      if (columns.size > 0) changed.set(row.key, columns);
    }
  }
  const stayed = after.rows.length - added.size;
  return { added, changed, gone: Math.max(0, known.size - stayed) };
}

/** Whether anything is different. */
export const hasChanges = ({ added, changed, gone }: RowChanges): boolean =>
  added.size + changed.size + gone > 0;

const isWhole = ({ next, count }: Compared) => next === undefined && !count.loading;

const questionOf = ({ columns, sort = [], filters = [] }: Compared): string =>
  JSON.stringify([columns.map(({ fieldId }) => fieldId).sort(), sort, filters]);

/** @param places where the cells of the columns stood before */
function changedColumns(
  before: TableRow,
  row: TableRow,
  { after, places }: { after: Compared; places: number[] },
): Set<string> {
  const columns = after.columns.filter(
    (_column, at) => lasting(row.cells[at]) !== lasting(before.cells[places[at] ?? -1]),
  );
  return new Set(columns.map(({ fieldId }) => fieldId));
}

/** A cell without what changes by itself. */
function lasting(cell: Cell = { type: 'empty' }): string {
  switch (cell.type) {
    case 'elapsed':
    case 'days':
      return cell.type;
    case 'sla':
      return `${cell.type} ${cell.state} ${cell.breached ?? false}`;
    case 'date':
      return `${cell.type} ${cell.date}`;
    default:
      return JSON.stringify(cell);
  }
}
