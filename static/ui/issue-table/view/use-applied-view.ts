import { useMemo, useState } from 'react';
import type { IssueTable } from '#contract/issue-table';
import type { AppliedView, ReaderView, ViewContext } from '#core/view/apply-view';
import { todayIn } from '#core/search/today-in';
import { allColumns } from '#core/view/table-line';
import { useDrawing } from '../cells/drawing';
import { useI18n } from '../../i18n/i18n-context';
import { isPlain } from './use-table-view';
import type { Tools } from './use-tools';

/**
 * Shows a table in a view. Rows that a reader has seen as they were loaded stay until the tools that a change needs are
 * there.
 * @returns undefined while a table that opens in a view waits for the tools
 */
export function useAppliedView(
  table: IssueTable,
  view: ReaderView,
  tools: Tools | undefined,
  context: ViewContext,
): AppliedView | undefined {
  const [beganPlain] = useState(() => isPlain(view));
  return useMemo(() => {
    if (isPlain(view)) return asLoaded(table);
    if (!tools && beganPlain) return asLoaded(table);
    return tools?.applyView(table, view, context);
  }, [table, view, tools, context, beganPlain]);
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
