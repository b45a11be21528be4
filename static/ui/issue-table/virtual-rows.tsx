import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import type { IssueTable } from '#contract/issue-table';
import { RowCells } from './row-cells';
import { TABLE_MAX_HEIGHT_PX } from './table-height';

/** Of a row that is not measured yet; as in issue-table.css. */
const ROW_HEIGHT_PX = 41;
/** Rows above and below the sight, so that fast scrolling shows no gap. */
const OVERSCAN_ROWS = 12;

/** Rows in sight, between two spacers that keep the height of all of them. */
export function VirtualRows(props: {
  table: IssueTable;
  scroller: RefObject<HTMLDivElement | null>;
}) {
  const { table, scroller } = props;
  const virtualizer = useVirtualizer({
    count: table.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    // Its height goes with the issue, wherever another order puts it.
    getItemKey: (index) => table.rows[index]?.key ?? index,
    measureElement: heightOf,
    overscan: OVERSCAN_ROWS,
    // Used before the scroller is measured, so that the first render already shows rows.
    initialRect: { width: 0, height: TABLE_MAX_HEIGHT_PX },
  });
  const items = virtualizer.getVirtualItems();
  const above = items.at(0)?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);

  return (
    <tbody>
      <Spacer height={above} columns={table.columns.length} />
      {items.map(({ index }) => {
        const row = table.rows[index];
        return (
          row && (
            <tr
              key={row.key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-rowindex={index + 2}
            >
              <RowCells columns={table.columns} row={row} />
            </tr>
          )
        );
      })}
      <Spacer height={below} columns={table.columns.length} />
    </tbody>
  );
}

/** A row grows when a long text in it is unfolded. Without a layout it has no height. */
const heightOf = (row: Element) => row.getBoundingClientRect().height || ROW_HEIGHT_PX;

function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className="issue-table__spacer" aria-hidden="true">
      <td colSpan={columns} style={{ height: `${height}px` }} />
    </tr>
  );
}
