import { memo, useId, useRef, type MouseEvent } from 'react';
import type { IssueTable as Table } from '#contract/issue-table';
import type { TableSort } from '#contract/table-sort';
import type { Format } from '../i18n/format';
import { useI18n } from '../i18n/i18n-context';
import { columnWidth } from './column-width';
import { LongRows } from './long-rows';
import { PlainRows } from './plain-rows';
import { TableHead } from './table-head';
import { TABLE_MAX_HEIGHT_PX } from './table-height';
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
 * @param props.caption its name; shown when the author gave one, else for screen readers only
 */
export function IssueTable(props: {
  table: Table;
  caption: string;
  captionShown: boolean;
  /** Without it the order is the query's. */
  onSort?: ((sort: TableSort | undefined) => void) | undefined;
}) {
  const { table, caption, captionShown, onSort } = props;
  const captionId = useId();
  const { format } = useI18n();
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useHiddenColumns(frame, scroller);
  const isLong = table.rows.length > VIRTUALISE_ABOVE_ROWS;
  return (
    <div ref={frame} className="issue-table-frame">
      <div
        ref={scroller}
        className="issue-table-scroller"
        style={table.rows.length > SCROLLS_ABOVE_ROWS ? MAX_HEIGHT : undefined}
        role="region"
        aria-labelledby={captionId}
        tabIndex={0}
      >
        <table
          className={classOf(table, isLong)}
          aria-rowcount={rowCountOf(table, isLong)}
          onMouseOver={(event) => {
            tellTimeInFull(event, format);
          }}
        >
          <caption id={captionId} className={captionShown ? 'issue-table__caption' : undefined}>
            <bdi className={captionShown ? undefined : 'visually-hidden'}>{caption}</bdi>
          </caption>
          {isLong && <ColumnWidths table={table} />}
          <TableHead table={table} isLong={isLong} onSort={onSort} />
          {isLong ? <LongRows table={table} scroller={scroller} /> : <PlainRows table={table} />}
        </table>
      </div>
    </div>
  );
}

/** The key stays in sight while one scrolls sideways; a wider first column would leave no room. */
function classOf({ columns }: Table, isLong: boolean): string {
  return [
    'issue-table',
    isLong && 'issue-table--fixed',
    columns.length > 1 && columns[0]?.fieldId === 'issuekey' && 'issue-table--key-first',
  ]
    .filter(Boolean)
    .join(' ');
}

const rowCountOf = (table: Table, isLong: boolean) => (isLong ? table.rows.length + 1 : undefined);

/** Most times are never looked at so closely: each would cost the first draw of the table more than its text does. */
function tellTimeInFull({ target }: MouseEvent, format: Format): void {
  if (!(target instanceof HTMLTimeElement) || target.title || !target.dateTime.includes('T')) {
    return;
  }
  target.title = format.dateTimeInFull(target.dateTime);
}

/** Without fixed widths the columns would jump whenever other rows come into sight. */
const ColumnWidths = memo(function ColumnWidths({ table }: { table: Table }) {
  return (
    <colgroup>
      {table.columns.map((column, index) => (
        <col key={column.fieldId} style={{ width: columnWidth(table.rows, index) }} />
      ))}
    </colgroup>
  );
});
