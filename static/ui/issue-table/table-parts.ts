import type { ReactNode } from 'react';
import type { TableRow } from '#contract/issue-table';
import type { GroupLine, ShownColumn } from '#core/view/table-line';
import type { TableLook } from './layout/table-look';

/** How a cell or a row looks that an author's rule marks. */
export interface Mark {
  className: string;
  /** What it means, with its icon. */
  sign: () => ReactNode;
}

/** The marks of a row. */
export interface DrawnMarks {
  row: Mark | undefined;
  /** By the id of the column. */
  cells: ReadonlyMap<string, Mark>;
}

/** What the tools draw of a table, which its first rows do not need. */
export interface TableParts {
  /** @param index of a long table, whose other lines are not all in the document */
  heading: (line: GroupLine, index: number | undefined) => ReactNode;
  /** The same object whenever it is asked for a row; undefined if nothing of it is marked. */
  marks: (row: TableRow) => DrawnMarks | undefined;
  /** The row below all others; undefined if there are no totals. */
  foot: ((index: number | undefined) => ReactNode) | undefined;
  look: TableLook;
  /** Stands at the edge of a column's head. */
  headEnd: (column: ShownColumn) => ReactNode;
}
