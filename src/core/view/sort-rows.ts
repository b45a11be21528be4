import type { Cell, TableRow } from '#contract/issue-table';
import type { TableSort } from '#contract/table-sort';
import { sortedOrder } from '../table/sort-key';
import type { ShownColumn } from './table-line';

const EMPTY: Cell = { type: 'empty' };

/** Sorts rows by several columns, the first of which decides. Rows that are equal in all of them keep their order. */
export function sortRows(
  rows: TableRow[],
  { columns, sort, locale }: { columns: ShownColumn[]; sort: TableSort[]; locale: string },
): TableRow[] {
  // The sort is stable: the column that decides comes last.
  return sort.toReversed().reduce((sorted, { fieldId, direction }) => {
    const column = columns.find((each) => each.fieldId === fieldId);
    if (!column) return sorted;
    const cells = sorted.map((row) => row.cells[column.at] ?? EMPTY);
    return sortedOrder(cells, { locale, descending: direction === 'descending' }).flatMap(
      (index) => sorted[index] ?? [],
    );
  }, rows);
}
