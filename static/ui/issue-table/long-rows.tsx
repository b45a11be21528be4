import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { IssueTable } from '#contract/issue-table';
import { whenIdle } from '../when-idle';
import { firstSlice, type Slice } from './first-slice';
import { Row } from './row';
import type { RowWindow } from './row-window';

/**
 * The rows in sight of a long table, between two spacers that keep the height of all of them. The first ones are drawn at
 * once; the code that follows the scrolling is loaded behind them, or as soon as somebody scrolls.
 */
export function LongRows(props: { table: IssueTable; scroller: RefObject<HTMLDivElement | null> }) {
  const { table, scroller } = props;
  const { columns, rows } = table;
  const body = useRef<HTMLTableSectionElement>(null);
  const slice = useSlice(rows, body, scroller);
  return (
    <tbody ref={body}>
      <Spacer height={slice.above} columns={columns.length} />
      {rows.slice(slice.start, slice.end).map((row, at) => (
        <Row key={row.key} columns={columns} row={row} index={slice.start + at} />
      ))}
      <Spacer height={slice.below} columns={columns.length} />
    </tbody>
  );
}

function useSlice(
  rows: IssueTable['rows'],
  body: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): Slice {
  const [slice, setSlice] = useState(() => firstSlice(rows.length));
  const [rowWindow, setRowWindow] = useState<RowWindow>();

  useEffect(() => {
    let opened: RowWindow | undefined;
    let isOver = false;
    const open = async () => {
      const { openRowWindow } = await import('./row-window');
      if (isOver || !body.current || !scroller.current) return;
      opened = openRowWindow(body.current, scroller.current, setSlice);
      setRowWindow(opened);
    };
    const forget = whenIdle(() => void open(), scroller.current);
    return () => {
      isOver = true;
      forget();
      opened?.end();
    };
  }, [body, scroller]);

  useLayoutEffect(() => {
    rowWindow?.show(rows.map(({ key }) => key));
  }, [rowWindow, rows]);
  useLayoutEffect(() => {
    rowWindow?.measure();
  }, [rowWindow, slice, rows]);

  return slice.end > rows.length ? firstSlice(rows.length) : slice;
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className="issue-table__spacer" aria-hidden="true">
      <td colSpan={columns} style={{ height: `${height}px` }} />
    </tr>
  );
}
