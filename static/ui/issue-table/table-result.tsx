import { useState, type ReactNode } from 'react';
import type { DisplayMode } from '#contract/display-mode';
import type { FormatRule } from '#contract/format-rule';
import type { NamedView } from '#contract/named-view';
import type { IssueTable as Table } from '#contract/issue-table';
import type { TableSort } from '#contract/table-sort';
import type { TableView } from '#contract/table-view';
import { useI18n } from '../i18n/i18n-context';
import type { FullScreen } from './bar/table-bar';
import { EmptyState } from '../messages/empty-state';
import { Issues } from './issues';
import { LazyMode } from './modes/lazy-mode';
import { TableFooter } from './table-footer';
import { TableWarnings } from './table-warnings';
import { useSort, type AskJira } from './view/use-sort';
import type { AskFiltered } from './tools/filter/use-asked-filters';
import type { AskTable } from './touches/preview/use-missing-fields';
import { useTableView, type Memory } from './view/use-table-view';
import './table-result.css';

/** A table that Jira answered, also when it is empty. */
export function TableResult(props: {
  table: Table;
  title: string | undefined;
  jql: string;
  /** The author's; a reader changes a copy of it. */
  view?: TableView | undefined;
  /** Further views of the author. */
  views?: readonly NamedView[] | undefined;
  /** What the author had coloured. */
  rules?: readonly FormatRule[] | undefined;
  /** What the author shows instead of the table. */
  mode?: DisplayMode | undefined;
  /** How this reader left the table. */
  remembered?: Memory | undefined;
  refreshing: boolean;
  onRefresh: () => void;
  /** The order that Jira was last asked for; undefined while it is not known whether it can. */
  sort?: readonly TableSort[] | undefined;
  /** Without it Jira is asked for no other order. */
  onSort?: AskJira | undefined;
  /** Without it Jira is asked for no other issues than those of the query. */
  onFilters?: AskFiltered | undefined;
  /** Loads other tables for this reader. Without it an issue's preview shows what is loaded. */
  askTable?: AskTable | undefined;
  /** The way to the full screen; absent where there is none. */
  fullScreen?: FullScreen | undefined;
  /** How far the table is loaded. */
  status?: ReactNode;
  /** Shows the approvals of the reader; absent where there are none. */
  onConnections?: (() => void) | undefined;
}) {
  const { table, jql, mode, refreshing, onRefresh, onConnections } = props;
  const title = props.title === '' ? undefined : props.title;
  const [looked, setLooked] = useState(table);
  const state = useTableView(props.view, props.remembered);
  const sorting = useSort(table, state.view.sort, {
    asked: props.sort,
    isLoading: refreshing,
    askJira: props.onSort,
  });
  const issues = (
    <Issues
      table={table}
      title={title}
      jql={jql}
      rules={props.rules}
      state={state}
      sorting={sorting}
      onFilters={props.onFilters}
      views={props.views}
      askTable={props.askTable}
      fullScreen={props.fullScreen}
      looked={looked}
    />
  );
  return (
    <div className="table-result">
      <TableWarnings table={table} />
      {table.rows.length === 0 && !table.filters && mode?.kind !== 'count' ? (
        <NoIssues table={table} title={title} />
      ) : mode ? (
        <LazyMode
          key={mode.kind}
          {...{ mode, table, title }}
          view={state.view}
          sortedBy={sorting.by}
        >
          {issues}
        </LazyMode>
      ) : (
        issues
      )}
      {props.status}
      <TableFooter
        table={table}
        refreshing={refreshing}
        onRefresh={() => {
          setLooked(table);
          onRefresh();
        }}
        state={state}
        sorting={sorting}
        onConnections={onConnections}
      />
    </div>
  );
}

function NoIssues({ table, title }: { table: Table; title: string | undefined }) {
  const { t } = useI18n();
  return (
    <EmptyState title={title ?? t('table.noneTitle')}>
      <p>{t('table.noneBody', { link: table.link.name })}</p>
    </EmptyState>
  );
}
