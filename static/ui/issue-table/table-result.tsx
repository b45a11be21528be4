import type { IssueTable as Table } from '#contract/issue-table';
import type { TableSort } from '#contract/table-sort';
import { EmptyState } from '../messages/empty-state';
import { useI18n } from '../i18n/i18n-context';
import { IssueTable } from './issue-table';
import { TableFooter } from './table-footer';
import { TableWarnings } from './table-warnings';
import './table-result.css';

/** A table that Jira answered, also when it is empty. */
export function TableResult(props: {
  table: Table;
  title: string | undefined;
  jql: string;
  refreshing: boolean;
  onRefresh: () => void;
  /** The order that the reader wishes. */
  sort?: TableSort | undefined;
  /** Without it the order is the query's. */
  onSort?: ((sort: TableSort | undefined) => void) | undefined;
  /** Shows the approvals of the reader; absent where there are none. */
  onConnections?: (() => void) | undefined;
}) {
  const { table, title, jql, refreshing, onRefresh, sort, onSort, onConnections } = props;
  const { t } = useI18n();
  const hasTitle = title !== undefined && title !== '';
  return (
    <div className="table-result">
      <TableWarnings table={table} />
      {table.rows.length === 0 ? (
        <EmptyState title={hasTitle ? title : t('table.noneTitle')}>
          <p>{t('table.noneBody', { link: table.link.name })}</p>
        </EmptyState>
      ) : (
        <IssueTable
          table={table}
          caption={hasTitle ? title : t('table.caption', { jql })}
          captionShown={hasTitle}
          onSort={onSort}
        />
      )}
      <TableFooter
        table={table}
        refreshing={refreshing}
        onRefresh={onRefresh}
        sort={sort}
        onSort={onSort}
        onConnections={onConnections}
      />
    </div>
  );
}
