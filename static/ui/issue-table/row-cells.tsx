import type { TableColumn, TableRow } from '#contract/issue-table';
import { CellContent } from './cells/cell';

/** The cells of one row. */
export function RowCells({ columns, row }: { columns: TableColumn[]; row: TableRow }) {
  return columns.map((column, index) => (
    <td key={column.fieldId} className={alignmentOf(column)}>
      <CellContent cell={row.cells[index] ?? { type: 'empty' }} />
    </td>
  ));
}

/** @returns the class of a column that is aligned at the end of its lines, such as numbers */
export const alignmentOf = (column: TableColumn) =>
  column.align === 'end' ? 'issue-table__cell--end' : undefined;
