import { useMemo, useRef, useState } from 'react';
import type { FormatRule } from '#contract/format-rule';
import type { NamedView } from '#contract/named-view';
import type { IssueTable as Table } from '#contract/issue-table';
import type { AppliedView, ViewContext } from '#core/view/apply-view';
import { canSortBy } from '#core/view/sorted-by';
import { Skeleton } from '../display/skeleton';
import { useI18n } from '../i18n/i18n-context';
import { TableBar, type FullScreen, type ToolName } from './bar/table-bar';
import { IssueTable } from './issue-table';
import type { HeadSort } from './table-head';
import type { TableParts } from './table-parts';
import { useAppliedView, useViewContext } from './view/use-applied-view';
import type { SortState } from './view/use-sort';
import { isLimited, isPlain, type ViewState } from './view/use-table-view';
import { useTools, type Tools } from './view/use-tools';
import type { AskFiltered } from './tools/filter/use-asked-filters';
import type { LazyTouchProps } from './tools/lazy-touches';
import type { ToolProps } from './tools/tool-props';
import type { AskTable } from './touches/preview/use-missing-fields';

/** The issues in the reader's view, and above them what changes it. */
export function Issues(props: {
  table: Table;
  title: string | undefined;
  jql: string;
  rules: readonly FormatRule[] | undefined;
  state: ViewState;
  sorting: SortState;
  onFilters: AskFiltered | undefined;
  /** The author's, to choose from. */
  views: readonly NamedView[] | undefined;
  askTable: AskTable | undefined;
  /** The table as it was when the reader last refreshed it. */
  looked: Table;
  fullScreen: FullScreen | undefined;
}) {
  const { table, title, jql, rules, state, sorting, onFilters, views, askTable, looked } = props;
  const { t } = useI18n();
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ToolName>();
  // What Jira has sorted stands in order already.
  const sort = sorting.by === 'browser' ? sorting.sort : undefined;
  const view = useMemo(() => ({ ...state.view, sort: sort && [...sort] }), [state.view, sort]);
  const tools = useTools(
    open !== undefined || [rules, views].some((list) => hasSome(list)) || !isPlain(view),
    root,
  );
  const context = useViewContext(table.asOf);
  const applied = useAppliedView(table, view, tools, context);
  const { authors, marks, onMarks } = useMarks(tools, rules, table, context);
  const focusTool = (tool: ToolName) => {
    root.current?.querySelector<HTMLElement>(`[data-tool="${tool}"]`)?.focus();
  };
  return (
    <div ref={root}>
      <TableBar {...{ title, open }} onOpen={setOpen} fullScreen={props.fullScreen} state={state}>
        <Views {...{ tools, views, state }} />
      </TableBar>
      {tools && applied && (
        <OpenTools
          {...{
            tools,
            applied,
            table,
            title,
            state,
            context,
            open,
            views,
            onFilters,
            onOpen: setOpen,
          }}
          onFocus={focusTool}
        />
      )}
      <DrawnIssues
        table={table}
        applied={applied}
        parts={usableParts({ tools, marks, table, applied, state })}
        isReady={!!marks || !hasSome(rules)}
        caption={title ?? t('table.caption', { jql })}
        head={headOf(table, state, sorting)}
      />
      <Touched
        {...{ tools, root, table, applied, state, context, askTable, looked, authors, onMarks }}
      />
    </div>
  );
}

const hasSome = (list: readonly unknown[] = []) => list.length > 0;

function Views(props: {
  tools: Tools | undefined;
  views: readonly NamedView[] | undefined;
  state: ViewState;
}) {
  const { tools, views, state } = props;
  return tools && views ? <tools.ViewTabs views={views} state={state} /> : null;
}

/** What the author had coloured, undefined while the tools are not there, and what is marked in its place. */
function useMarks(
  tools: Tools | undefined,
  rules: readonly FormatRule[] | undefined,
  table: Table,
  context: ViewContext,
) {
  const i18n = useI18n();
  const [touched, onMarks] = useState<{ marks: TableParts['marks'] }>();
  const authors = useMemo(
    () => tools?.drawnMarks(rules, table, context, i18n),
    [tools, rules, table, context, i18n],
  );
  return { authors, marks: touched?.marks ?? authors, onMarks };
}

/** What a reader can do with single issues. */
function Touched({
  tools,
  applied,
  authors,
  ...shared
}: Omit<LazyTouchProps, 'applied' | 'authors'> & {
  tools: Tools | undefined;
  applied: AppliedView | undefined;
  authors: TableParts['marks'] | undefined;
}) {
  if (!tools || !applied || !authors) return null;
  return <tools.LazyTouches applied={applied} authors={authors} {...shared} />;
}

function usableParts(loaded: {
  tools: Tools | undefined;
  marks: TableParts['marks'] | undefined;
  table: Table;
  applied: AppliedView | undefined;
  state: ViewState;
}): TableParts | undefined {
  const { tools, marks, table, applied, state } = loaded;
  return tools && marks && applied && tools.drawnParts(table, applied, state, marks);
}

/** The tool that is open, and what limits the issues. */
function OpenTools(
  props: Pick<ToolProps, 'table' | 'title' | 'state' | 'context' | 'applied'> & {
    tools: Tools;
    open: ToolName | undefined;
    views: readonly NamedView[] | undefined;
    onFilters: AskFiltered | undefined;
    onOpen: (tool: ToolName | undefined) => void;
    /** Moves the focus to the button of a tool. */
    onFocus: (tool: ToolName) => void;
  },
) {
  const { tools, open, views, onOpen, onFocus, onFilters, ...shared } = props;
  const { known, answer } = tools.useAskedFilters(shared, views, onFilters);
  const [fieldId, setFieldId] = useState<string>();
  return (
    <>
      {open && (
        <tools.ToolPanel
          {...shared}
          table={open === 'filter' ? known : shared.table}
          fieldId={fieldId}
          name={open}
          onField={setFieldId}
          onClose={() => {
            onOpen(undefined);
            onFocus(open);
          }}
        />
      )}
      {isLimited(shared.state.view) && (
        <tools.ActiveFilters
          {...shared}
          answer={answer}
          onField={(chosen) => {
            setFieldId(chosen);
            onOpen('filter');
          }}
          onEmptied={() => {
            onFocus('filter');
          }}
        />
      )}
    </>
  );
}

/** @param props.isReady what the author had coloured can be drawn, so that nothing moves afterwards */
function DrawnIssues({
  applied,
  isReady,
  ...props
}: Omit<Parameters<typeof IssueTable>[0], 'applied'> & {
  applied: AppliedView | undefined;
  isReady: boolean;
}) {
  const { t } = useI18n();
  if (!applied || !isReady) return <Skeleton label={t('viewer.loading')} />;
  return <IssueTable applied={applied} {...props} />;
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
