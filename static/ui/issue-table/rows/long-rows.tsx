import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { isGroup, lineKey, type ShownColumn, type TableLine } from '#core/view/table-line';
import { whenIdle } from '../../when-idle';
import { firstSlice, type Slice } from './first-slice';
import type { TableLook } from '../layout/table-look';
import { Lines } from './lines';
import type { RowWindow } from './row-window';
import type { TableParts } from '../table-parts';

/**
 * The rows in sight of a long table, between two spacers that keep the height of all of them. The first ones are drawn at
 * once; the code that follows the scrolling is loaded behind them, or as soon as somebody scrolls.
 */
export function LongRows(props: {
  columns: ShownColumn[];
  lines: TableLine[];
  parts: TableParts | undefined;
  scroller: RefObject<HTMLDivElement | null>;
  look: TableLook;
}) {
  const { columns, lines, parts, scroller, look } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const slice = useSlice(lines, look.rowHeight, body, scroller);
  return (
    <tbody ref={body} style={look.isNumbered ? numberedFrom(lines, slice.start) : undefined}>
      <Spacer height={slice.above} columns={columns.length} />
      <Lines
        columns={columns}
        lines={lines.slice(slice.start, slice.end)}
        parts={parts}
        from={slice.start}
      />
      <Spacer height={slice.below} columns={columns.length} />
    </tbody>
  );
}

/** The numbers of rows are counted by CSS, which sees only those in the document. */
const numberedFrom = (lines: TableLine[], start: number) => ({
  counterReset: `issue ${lines.slice(0, start).filter((line) => !isGroup(line)).length}`,
});

function useSlice(
  lines: TableLine[],
  rowHeight: number,
  body: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): Slice {
  const [slice, setSlice] = useState(() => firstSlice(lines.length, rowHeight));
  const [rowWindow, setRowWindow] = useState<RowWindow>();

  useEffect(() => {
    let opened: RowWindow | undefined;
    let isOver = false;
    const open = async () => {
      const { openRowWindow } = await import('./row-window');
      if (isOver || !body.current || !scroller.current) return;
      opened = openRowWindow(body.current, scroller.current, {
        rowHeight,
        onChange: setSlice,
      });
      setRowWindow(opened);
    };
    const forget = whenIdle(() => void open(), scroller.current);
    return () => {
      isOver = true;
      forget();
      opened?.end();
    };
  }, [body, scroller, rowHeight]);

  useLayoutEffect(() => {
    rowWindow?.show(lines.map(lineKey));
  }, [rowWindow, lines]);
  useLayoutEffect(() => {
    rowWindow?.measure();
  }, [rowWindow, slice, lines]);

  return slice.end > lines.length ? firstSlice(lines.length, rowHeight) : slice;
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className="issue-table__spacer" aria-hidden="true">
      <td colSpan={columns} style={{ height: `${height}px` }} />
    </tr>
  );
}
