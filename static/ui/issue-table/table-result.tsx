import { useRef, useState } from 'react';
import type { IssueTable as Table } from '#contract/issue-table';
import type { TableSort } from '#contract/table-sort';
import type { TableView } from '#contract/table-view';
import { Skeleton } from '../display/skeleton';
import { useI18n } from '../i18n/i18n-context';
import { EmptyState } from '../messages/empty-state';
import { TableBar, type ToolName } from './bar/table-bar';
import { IssueTable } from './issue-table';
import { TableFooter } from './table-footer';
import { TableWarnings } from './table-warnings';
import { useAppliedView, useViewContext } from './view/use-applied-view';
import { isLimited, isPlain, useTableView } from './view/use-table-view';
import { useTools } from './view/use-tools';
import './table-result.css';

/** A table that Jira answered, also when it is empty. */
export function TableResult(props: {
  table: Table;
  title: string | undefined;
  jql: string;
  /** The author's; a reader changes a copy of it. */
  view?: TableView | undefined;
  refreshing: boolean;
  onRefresh: () => void;
  /** The order that the reader wishes. */
  sort?: TableSort | undefined;
  /** Without it the order is the query's. */
  onSort?: ((sort: TableSort | undefined) => void) | undefined;
  /** Shows the approvals of the reader; absent where there are none. */
  onConnections?: (() => void) | undefined;
}) {
  const { table, title, refreshing, onRefresh, sort, onSort, onConnections } = props;
  return (
    <div className="table-result">
      <TableWarnings table={table} />
      {table.rows.length === 0 ? <NoIssues table={table} title={title} /> : <Issues {...props} />}
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

function NoIssues({ table, title }: { table: Table; title: string | undefined }) {
  const { t } = useI18n();
  return (
    <EmptyState title={title === undefined || title === '' ? t('table.noneTitle') : title}>
      <p>{t('table.noneBody', { link: table.link.name })}</p>
    </EmptyState>
  );
}

/** The issues in the reader's view, and above them what changes it. */
function Issues(props: Parameters<typeof TableResult>[0]) {
  const { table, jql, onSort } = props;
  const title = props.title === '' ? undefined : props.title;
  const { t } = useI18n();
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ToolName>();
  const [fieldId, setFieldId] = useState<string>();
  const state = useTableView(props.view);
  const tools = useTools(open !== undefined || !isPlain(state.view), root);
  const context = useViewContext(table.asOf);
  const applied = useAppliedView(table, state.view, tools, context);
  const focusTool = (tool: ToolName | undefined) => {
    root.current?.querySelector<HTMLElement>(`[data-tool="${tool ?? ''}"]`)?.focus();
  };
  const shared = { table, title, state, context, fieldId };
  return (
    <div ref={root}>
      <TableBar title={title} open={open} onOpen={setOpen} />
      {tools && applied && (
        <>
          {open && (
            <tools.ToolPanel
              {...shared}
              name={open}
              applied={applied}
              onField={setFieldId}
              onClose={() => {
                setOpen(undefined);
                focusTool(open);
              }}
            />
          )}
          {isLimited(state.view) && (
            <tools.ActiveFilters
              {...shared}
              applied={applied}
              onField={(chosen) => {
                setFieldId(chosen);
                setOpen('filter');
              }}
              onEmptied={() => {
                focusTool('filter');
              }}
            />
          )}
        </>
      )}
      {applied ? (
        <IssueTable
          table={table}
          applied={applied}
          caption={title ?? t('table.caption', { jql })}
          onSort={onSort}
        />
      ) : (
        <Skeleton label={t('viewer.loading')} />
      )}
    </div>
  );
}
