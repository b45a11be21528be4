import { memo, useId, useRef, type MouseEvent } from 'react';
import type { IssueTable as Table } from '#contract/issue-table';
import type { AppliedView } from '#core/view/apply-view';
import type { ShownColumn } from '#core/view/table-line';
import type { Format } from '../i18n/format';
import { useI18n } from '../i18n/i18n-context';
import { columnWidth } from './column-width';
import { LongRows } from './long-rows';
import { PlainRows } from './plain-rows';
import { TableHead, type HeadSort } from './table-head';
import { TABLE_MAX_HEIGHT_PX } from './table-height';
import type { TableParts } from './table-parts';
import { useHiddenColumns } from './use-hidden-columns';
import './issue-table.css';
import './issue-table-fixed.css';

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
  const isLong = lines.length > VIRTUALISE_ABOVE_ROWS;
  return (
    <div ref={frame} className="issue-table-frame">
      <div
        ref={scroller}
        className="issue-table-scroller"
        style={lines.length > SCROLLS_ABOVE_ROWS ? MAX_HEIGHT : undefined}
        role="region"
        aria-labelledby={captionId}
        tabIndex={0}
      >
        <table
          className={classOf(columns, isLong)}
          aria-rowcount={isLong ? lines.length + (parts?.foot ? 2 : 1) : undefined}
          onMouseOver={(event) => {
            tellTimeInFull(event, format);
          }}
        >
          <caption id={captionId}>
            <bdi className="visually-hidden">{caption}</bdi>
          </caption>
          {isLong && <ColumnWidths columns={columns} rows={table.rows} />}
          <TableHead columns={columns} isLong={isLong} head={head} />
          {isLong ? (
            <LongRows columns={columns} lines={lines} parts={parts} scroller={scroller} />
          ) : (
            <PlainRows columns={columns} lines={lines} parts={parts} />
          )}
          {parts?.foot?.(isLong ? lines.length : undefined)}
        </table>
      </div>
    </div>
  );
}

/** The key stays in sight while one scrolls sideways; a wider first column would leave no room. */
function classOf(columns: ShownColumn[], isLong: boolean): string {
  return [
    'issue-table',
    isLong && 'issue-table--fixed',
    columns.length > 1 && columns[0]?.fieldId === 'issuekey' && 'issue-table--key-first',
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

/** Without fixed widths the columns would jump whenever other rows come into sight. */
const ColumnWidths = memo(function ColumnWidths(props: {
  columns: ShownColumn[];
  rows: Table['rows'];
}) {
  return (
    <colgroup>
      {props.columns.map(({ fieldId, at }) => (
        <col key={fieldId} style={{ width: columnWidth(props.rows, at) }} />
      ))}
    </colgroup>
  );
});
