import type { TableRow } from '#contract/issue-table';
import type { TableView } from '#contract/table-view';
import type { ShownColumn } from '#core/view/table-line';
import { columnWidths, type ColumnWidth } from '../../layout/column-width';
import { PLAIN_LOOK, usuallyPinned, type TableLook } from '../../layout/table-look';
import './columns-pinned.css';
import './rows.css';
import './wrapping.css';

/** As in rows.css. */
const COMPACT_ROW_HEIGHT_PX = 29;

/** How a view wants a table to look. */
export function viewLook(view: TableView, columns: ShownColumn[], rows: TableRow[]): TableLook {
  const { density, numbers = false, whole = false } = view;
  const pinned = pinnedColumns(view, columns);
  const hasWidths = (view.widths?.length ?? 0) > 0;
  // Where the second pinned column begins has to be known.
  const widths =
    hasWidths || pinned > 1 ? columnWidths(rows, columns, view.widths, pinned) : undefined;
  return {
    className: classes({
      'issue-table--compact': density === 'compact',
      'issue-table--numbered': numbers,
      [`issue-table--pinned-${pinned}`]: pinned > 1,
    }),
    style: widths ? beginnings(widths.slice(0, pinned)) : {},
    widths,
    isExact: hasWidths,
    pinned,
    isNumbered: numbers,
    isWhole: whole,
    rowHeight: density === 'compact' ? COMPACT_ROW_HEIGHT_PX : PLAIN_LOOK.rowHeight,
  };
}

/** @returns how many columns at the beginning of a table stay in sight; never all of them */
export const pinnedColumns = ({ pinned }: TableView, columns: ShownColumn[]): number =>
  Math.min(pinned ?? usuallyPinned(columns), columns.length - 1);

const classes = (wanted: Record<string, boolean>) =>
  Object.keys(wanted)
    .filter((name) => wanted[name])
    .join(' ');

/** Where the second and the third pinned column begin. */
function beginnings(pinned: ColumnWidth[]): Record<string, string> {
  const style: Record<string, string> = {};
  let [wide, narrow] = [0, 0];
  pinned.forEach((width, index) => {
    if (index > 0) {
      style[`--pin-${index + 1}-wide`] = `${wide}px`;
      style[`--pin-${index + 1}-narrow`] = `${narrow}px`;
    }
    wide += width.wide;
    narrow += width.narrow;
  });
  return style;
}
