import type { IssueTable, TableRow } from '#contract/issue-table';
import type { ReaderView, ViewContext } from './apply-view';
import { filterRows } from './filter-rows';
import { searchRows } from './search-rows';
import { allColumns } from './table-line';

/** The loaded issues that a view leaves, in the order in which they were loaded. */
export function remainingRows(
  { columns, rows }: Pick<IssueTable, 'columns' | 'rows'>,
  { filters = [], search = '' }: Pick<ReaderView, 'filters' | 'search'>,
  context: ViewContext,
): TableRow[] {
  const filtered = filterRows(rows, { columns: allColumns(columns), filters }, context);
  return searchRows(filtered, search, context.format);
}
