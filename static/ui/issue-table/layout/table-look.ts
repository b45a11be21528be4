import type { ShownColumn } from '#core/view/table-line';
import { ROW_HEIGHT_PX } from '../rows/first-slice';
import type { ColumnWidth } from './column-width';

/** How a table looks beyond what stands in it. */
export interface TableLook {
  className: string;
  style: React.CSSProperties;
  /** Undefined where the browser may find the widths. */
  widths: ColumnWidth[] | undefined;
  /** A person set widths. */
  isExact: boolean;
  /** So many columns at the beginning stay in sight; undefined for {@link usuallyPinned}. */
  pinned: number | undefined;
  isNumbered: boolean;
  /** All rows stand in the document, however many there are. */
  isWhole?: boolean;
  /** Of a row that is not measured yet, in pixels. */
  rowHeight: number;
}

/** That of a table whose author or reader changed nothing. */
export const PLAIN_LOOK: TableLook = {
  className: '',
  style: {},
  widths: undefined,
  isExact: false,
  pinned: undefined,
  isNumbered: false,
  rowHeight: ROW_HEIGHT_PX,
};

/** The key stays in sight while one scrolls sideways; a wider first column would leave no room. */
export const usuallyPinned = (columns: ShownColumn[]): number =>
  columns.length > 1 && columns[0]?.fieldId === 'issuekey' ? 1 : 0;
