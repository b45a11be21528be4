import { useMemo } from 'react';
import type { IssueTable, TableRow } from '#contract/issue-table';
import type { ReaderView, ViewContext } from '#core/view/apply-view';
import { remainingRows } from '#core/view/remaining-rows';

/** What a mode shows, for whom. */
export interface ShownIssues {
  table: IssueTable;
  view: ReaderView;
  context: ViewContext;
}

/** The loaded issues that the view leaves. */
export function useRemaining({ table, view, context }: ShownIssues): TableRow[] {
  return useMemo(() => remainingRows(table, view, context), [table, view, context]);
}
