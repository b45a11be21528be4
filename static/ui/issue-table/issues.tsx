import { useMemo, useRef, useState } from 'react';
import type { IssueTable as Table } from '#contract/issue-table';
import { canSortBy } from '#core/view/sorted-by';
import { Skeleton } from '../display/skeleton';
import { useI18n } from '../i18n/i18n-context';
import { TableBar, type ToolName } from './bar/table-bar';
import { IssueTable } from './issue-table';
import type { HeadSort } from './table-head';
import { useAppliedView, useViewContext } from './view/use-applied-view';
import type { SortState } from './view/use-sort';
import { isLimited, isPlain, type ViewState } from './view/use-table-view';
import { useTools } from './view/use-tools';

/** The issues in the reader's view, and above them what changes it. */
export function Issues(props: {
  table: Table;
  title: string | undefined;
  jql: string;
  state: ViewState;
  sorting: SortState;
}) {
  const { table, title, jql, state, sorting } = props;
  const { t } = useI18n();
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ToolName>();
  const [fieldId, setFieldId] = useState<string>();
  // What Jira has sorted stands in order already.
  const sort = sorting.by === 'browser' ? sorting.sort : undefined;
  const view = useMemo(() => ({ ...state.view, sort: sort && [...sort] }), [state.view, sort]);
  const tools = useTools(open !== undefined || !isPlain(view), root);
  const context = useViewContext(table.asOf);
  const applied = useAppliedView(table, view, tools, context);
  const focusTool = (tool: ToolName) => {
    root.current?.querySelector<HTMLElement>(`[data-tool="${tool}"]`)?.focus();
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
          {isLimited(view) && (
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
          parts={tools?.tableParts(table, applied, state)}
          head={headOf(table, state, sorting)}
        />
      ) : (
        <Skeleton label={t('viewer.loading')} />
      )}
    </div>
  );
}

function headOf(table: Table, state: ViewState, { sort }: SortState): HeadSort {
  return {
    sort,
    canSortBy: (column) => canSortBy(table, column),
    onSort: (next) => {
      state.change({ sort: next.length > 0 ? next : undefined });
    },
  };
}
