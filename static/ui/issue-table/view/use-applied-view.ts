import { useMemo } from 'react';
import type { IssueTable } from '#contract/issue-table';
import type { AppliedView, ReaderView, ViewContext } from '#core/view/apply-view';
import { todayIn } from '#core/search/today-in';
import { allColumns } from '#core/view/table-line';
import { useDrawing } from '../cells/drawing';
import { useI18n } from '../../i18n/i18n-context';
import { isPlain } from './use-table-view';
import type { Tools } from './use-tools';

/** @returns what a view shows of a table; undefined while it needs the tools and they are not there */
export function useAppliedView(
  table: IssueTable,
  view: ReaderView,
  tools: Tools | undefined,
  context: ViewContext,
): AppliedView | undefined {
  return useMemo(() => {
    if (isPlain(view)) return asLoaded(table);
    return tools?.applyView(table, view, context);
  }, [table, view, tools, context]);
}

/** @returns for whom and when a table is shown: `today` is the day on which Jira answered */
export function useViewContext(asOf: string): ViewContext {
  const { locale, timeZone } = useI18n();
  const { words } = useDrawing();
  return useMemo(
    () => ({ locale, timeZone, format: words, today: todayIn(timeZone, Date.parse(asOf)) }),
    [locale, timeZone, words, asOf],
  );
}

const asLoaded = ({ columns, rows }: IssueTable): AppliedView => ({
  columns: allColumns(columns),
  lines: rows,
  matching: rows.length,
  groups: [],
  totals: [],
});
