import { memo } from 'react';
import type { Cell, TableRow } from '#contract/issue-table';
import type { ShownColumn } from '#core/view/table-line';
import { drawCell } from '../cells/cell';
import { useDrawing } from '../cells/drawing';
import type { DrawnMarks } from '../table-parts';

const EMPTY: Cell = { type: 'empty' };

/**
 * An issue. It is drawn again only if its values change: a table that scrolls or loads again has many rows that stay.
 * @param props.marks what the author's rules mark of it
 * @param props.index of a long table, whose other rows are not all in the document
 */
export const Row = memo(function Row(props: {
  columns: ShownColumn[];
  row: TableRow;
  marks: DrawnMarks | undefined;
  index?: number;
}) {
  const { columns, row, marks, index } = props;
  const drawing = useDrawing();
  return (
    <tr
      className={marks?.row?.className}
      // Focus moves among rows by the arrow keys (touches/rows).
      tabIndex={-1}
      data-index={index}
      aria-rowindex={index === undefined ? undefined : index + 2}
    >
      {columns.map((column, place) => {
        const mark = marks?.cells.get(column.fieldId);
        const alignment = cellClass(column);
        return (
          <td
            key={column.fieldId}
            className={mark ? `${mark.className} ${alignment ?? ''}` : alignment}
          >
            {place === 0 && marks?.row?.sign()}
            {mark?.sign()}
            {drawCell(row.cells[column.at] ?? EMPTY, drawing)}
          </td>
        );
      })}
    </tr>
  );
});

/** @returns the classes of a column's cells: numbers stand at the end, and a person may have decided whether text wraps */
export function cellClass({ align, wraps }: ShownColumn): string | undefined {
  const atEnd = align === 'end' ? 'issue-table__cell--end' : undefined;
  if (wraps === undefined) return atEnd;
  const wrapping = wraps ? 'issue-table__cell--wraps' : 'issue-table__cell--one-line';
  return atEnd === undefined ? wrapping : `${atEnd} ${wrapping}`;
}
