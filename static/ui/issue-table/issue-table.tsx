import { lazy, Suspense, useId, useRef } from 'react';
import type { IssueTable as Table, TableRow } from '#contract/issue-table';
import type { TableSort } from '#contract/table-sort';
import { PlainRows } from './plain-rows';
import { columnWidth } from './column-width';
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

/** Loaded with the first long table only. */
const VirtualRows = lazy(() =>
  import('./virtual-rows').then((module) => ({ default: module.VirtualRows })),
);

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
  const scroller = useRef<HTMLDivElement>(null);
  const hidden = useHiddenColumns(scroller);
  const isLong = table.rows.length > VIRTUALISE_ABOVE_ROWS;
  return (
    <div
      className="issue-table-frame"
      data-hidden-before={hidden.before || undefined}
      data-hidden-after={hidden.after || undefined}
    >
      <div
        ref={scroller}
        className="issue-table-scroller"
        style={table.rows.length > SCROLLS_ABOVE_ROWS ? MAX_HEIGHT : undefined}
        role="region"
        aria-labelledby={captionId}
        tabIndex={0}
      >
        <table className={classOf(table, isLong)} aria-rowcount={rowCountOf(table, isLong)}>
          <caption id={captionId} className={captionShown ? 'issue-table__caption' : undefined}>
            <bdi className={captionShown ? undefined : 'visually-hidden'}>{caption}</bdi>
          </caption>
          {isLong && <ColumnWidths table={table} />}
          <TableHead table={table} isLong={isLong} onSort={onSort} />
          <Suspense fallback={<PlainRows table={table} rows={firstRows(table)} />}>
            {isLong ? (
              <VirtualRows table={table} scroller={scroller} />
            ) : (
              <PlainRows table={table} rows={table.rows} />
            )}
          </Suspense>
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

const firstRows = (table: Table): TableRow[] => table.rows.slice(0, VIRTUALISE_ABOVE_ROWS);

/** Without fixed widths the columns would jump whenever other rows come into sight. */
function ColumnWidths({ table }: { table: Table }) {
  return (
    <colgroup>
      {table.columns.map((column, index) => (
        <col key={column.fieldId} style={{ width: columnWidth(table.rows, index) }} />
      ))}
    </colgroup>
  );
}
