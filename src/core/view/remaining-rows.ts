import type { IssueTable, TableRow } from '#contract/issue-table';
import type { ColumnFilter } from '#contract/table-view';
import { filterRows, type FilterContext } from './filter-rows';
import { searchRows } from './search-rows';
import { allColumns } from './table-line';

/** The loaded issues that a view leaves, in the order in which they were loaded. */
export function remainingRows(
  { columns, rows }: Pick<IssueTable, 'columns' | 'rows'>,
  view: { filters?: ColumnFilter[] | undefined; search?: string | undefined },
  context: FilterContext,
): TableRow[] {
  const { filters = [], search = '' } = view;
  const filtered = filterRows(rows, { columns: allColumns(columns), filters }, context);
  return searchRows(filtered, search, context.format);
}
