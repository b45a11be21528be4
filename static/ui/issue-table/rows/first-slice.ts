import { TABLE_MAX_HEIGHT_PX } from '../layout/table-height';

/** Of a row that is not measured yet; as in layout/fixed.css. */
export const ROW_HEIGHT_PX = 41;
/** Rows above and below the sight, so that fast scrolling shows no gap. */
export const OVERSCAN_ROWS = 8;

/** The rows of a long table that stand in the document, and the height of those that do not. */
export interface Slice {
  start: number;
  /** The row after the last one. */
  end: number;
  /** In pixels. */
  above: number;
  below: number;
}

/** @returns the rows that are in sight before the table is scrolled */
export function firstSlice(count: number, rowHeight: number): Slice {
  const end = Math.min(count, Math.ceil(TABLE_MAX_HEIGHT_PX / rowHeight) + OVERSCAN_ROWS);
  return { start: 0, end, above: 0, below: (count - end) * rowHeight };
}
