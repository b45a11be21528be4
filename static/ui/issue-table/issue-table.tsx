import { useId, useMemo, useRef, type MouseEvent } from 'react';
import type { IssueTable as Table } from '#contract/issue-table';
import type { AppliedView } from '#core/view/apply-view';
import type { ShownColumn } from '#core/view/table-line';
import type { Format } from '../i18n/format';
import { useI18n } from '../i18n/i18n-context';
import { columnWidths } from './layout/column-width';
import { FixedColumns, fixedWidth } from './layout/fixed-columns';
import { PLAIN_LOOK, usuallyPinned, type TableLook } from './layout/table-look';
import { LongRows } from './rows/long-rows';
import { PlainRows } from './rows/plain-rows';
import { TableHead, type HeadSort } from './table-head';
import { TABLE_MAX_HEIGHT_PX } from './layout/table-height';
import type { TableParts } from './table-parts';
import { useHiddenColumns } from './layout/use-hidden-columns';
import './issue-table.css';
import './layout/fixed.css';
import './layout/narrow.css';

/** From here on only the rows in sight are in the document: drawing all of them takes longer. */
const VIRTUALISE_ABOVE_ROWS = 100;

/** About a screen: up to there the page itself scrolls, and a table within it would only be in the way. */
const SCROLLS_ABOVE_ROWS = 30;

const MAX_HEIGHT: React.CSSProperties & Record<'--table-max-height', string> = {
  '--table-max-height': `${TABLE_MAX_HEIGHT_PX}px`,
};

/**
 * The issues as a semantic table that scrolls sideways inside itself.
 * @param props.caption its name for screen readers; what others see stands above it
 */
export function IssueTable(props: {
  table: Table;
  applied: AppliedView;
  caption: string;
  /** Absent while the tools are not loaded. */
  parts: TableParts | undefined;
  head: HeadSort;
}) {
  const { table, applied, caption, parts, head } = props;
  const { columns, lines } = applied;
  const captionId = useId();
  const { format } = useI18n();
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useHiddenColumns(frame, scroller);
  const look = parts?.look ?? PLAIN_LOOK;
  const isLarge = lines.length > VIRTUALISE_ABOVE_ROWS;
  const isLong = isLarge && !look.isWhole;
  const shared = { columns, lines, parts };
  const widths = useWidths(look, isLarge, table.rows, columns);
  return (
    <div ref={frame} className="issue-table-frame">
      <div
        ref={scroller}
        className="issue-table-scroller"
        style={boxOf(lines.length, look)}
        role="region"
        aria-labelledby={captionId}
        tabIndex={0}
      >
        <table
          className={classOf(columns, widths !== undefined, look)}
          style={widths && { ...fixedWidth(widths, look.isExact), ...look.style }}
          aria-rowcount={isLong ? rowCount(applied, parts) : undefined}
          onMouseOver={(event) => {
            tellTimeInFull(event, format);
          }}
        >
          <caption id={captionId}>
            <bdi className="visually-hidden">{caption}</bdi>
          </caption>
          <FixedColumns widths={widths} />
          <TableHead columns={columns} isLong={isLong} head={head} end={parts?.headEnd} />
          <Rows {...shared} isLong={isLong} look={look} scroller={scroller} />
          {parts?.foot?.(isLong ? lines.length : undefined)}
        </table>
      </div>
    </div>
  );
}

/** @returns undefined where the page scrolls and not the table */
const boxOf = (lines: number, { isWhole }: TableLook) =>
  lines > SCROLLS_ABOVE_ROWS && !isWhole ? MAX_HEIGHT : undefined;

/** Those with the head, and with the totals. */
const rowCount = ({ lines }: AppliedView, parts: TableParts | undefined) =>
  lines.length + (parts?.foot ? 2 : 1);

function Rows({ isLong, ...rows }: Parameters<typeof LongRows>[0] & { isLong: boolean }) {
  if (!isLong) return <PlainRows {...rows} />;
  // The heights that were measured are those of the other density.
  return <LongRows key={rows.look.rowHeight} {...rows} />;
}

/** @returns undefined where the browser may find the widths: in a short table that nobody set any in */
function useWidths(look: TableLook, isLarge: boolean, rows: Table['rows'], columns: ShownColumn[]) {
  const usual = useMemo(
    () => (isLarge ? columnWidths(rows, columns) : undefined),
    [isLarge, rows, columns],
  );
  return look.widths ?? usual;
}

function classOf(columns: ShownColumn[], isFixed: boolean, look: TableLook): string {
  return [
    'issue-table',
    isFixed && 'issue-table--fixed',
    (look.pinned ?? usuallyPinned(columns)) > 0 && 'issue-table--pinned',
    look.className,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Most times are never looked at so closely: each would cost the first draw of the table more than its text does. */
function tellTimeInFull({ target }: MouseEvent, format: Format): void {
  if (!(target instanceof HTMLTimeElement) || target.title || !target.dateTime.includes('T')) {
    return;
  }
  target.title = format.dateTimeInFull(target.dateTime);
}
