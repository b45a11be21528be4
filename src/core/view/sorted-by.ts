import type { Cell, IssueTable, TableColumn } from '#contract/issue-table';
import type { TableSort } from '#contract/table-sort';

/** Who puts the issues of a table in order. */
export type Sorter = 'jira' | 'browser';

type Loaded = Pick<IssueTable, 'columns' | 'rows' | 'count'>;

/** All issues of the query are loaded. */
export const isComplete = ({ count }: Pick<IssueTable, 'count'>): boolean =>
  !count.loading &&
  count.shown >= count.total &&
  count.precision === undefined &&
  count.limitedBy === undefined;

/** An administrator puts these in an order of their own, which the values do not tell. */
const ORDERED_BY_JIRA: ReadonlySet<Cell['type']> = new Set([
  'status',
  'priority',
  'versions',
  'sprints',
]);

/**
 * Decides who sorts. Of the issues of a query, some of which are loaded, only Jira finds the first ones of another order;
 * and only Jira knows the order of lists that administrators arrange.
 * @param sort columns of the table
 * @returns undefined if nobody can sort by all of these columns
 */
export function sorterOf(table: Loaded, sort: readonly TableSort[]): Sorter | undefined {
  const columns = sort.map(({ fieldId }) =>
    table.columns.findIndex((column) => column.fieldId === fieldId),
  );
  const canJira = columns.every((at) => table.columns[at]?.sortable);
  // The rest would have to be loaded again for an order that it can be put in here in a moment.
  if (table.count.loading) return 'browser';
  if (!isComplete(table)) return canJira ? 'jira' : undefined;
  const isArranged = columns.some((at) => isOrderedByJira(table, at));
  return canJira && isArranged ? 'jira' : 'browser';
}

/** Whether a reader can sort by a column. */
export const canSortBy = (table: Pick<IssueTable, 'count'>, column: TableColumn): boolean =>
  column.sortable === true || table.count.loading === true || isComplete(table);

function isOrderedByJira({ columns, rows }: Loaded, at: number): boolean {
  const first = rows.find(({ cells }) => (cells[at]?.type ?? 'empty') !== 'empty')?.cells[at];
  if (!first) return false;
  // The options of a select list have the type of a text.
  if (first.type === 'text') return columns[at]?.fieldId !== 'summary';
  return ORDERED_BY_JIRA.has(first.type);
}
