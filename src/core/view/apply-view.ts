import type { IssueTable } from '#contract/issue-table';
import type { TableView } from '#contract/table-view';
import type { CellFormat } from '../table/text/cell-format';
import { groupRows } from './group-rows';
import { remainingRows } from './remaining-rows';
import { shownColumns } from './shown-columns';
import { sortRows } from './sort-rows';
import { allColumns, type ShownColumn, type TableLine, type Total } from './table-line';
import { totalsOf } from './totals';

/** A view, and what a reader does with it that lasts no longer than the page. */
export interface ReaderView extends TableView {
  /** Words that an issue must contain, in any of its cells. */
  search?: string | undefined;
  /** The groups whose issues are not shown. */
  folded?: readonly string[] | undefined;
}

/** For whom, and when. */
export interface ViewContext {
  /** BCP 47. */
  locale: string;
  /** `YYYY-MM-DD`, in the reader's time zone. */
  today: string;
  /** IANA name. */
  timeZone: string;
  format: CellFormat;
}

/** A table as a view shows it. */
export interface AppliedView {
  columns: ShownColumn[];
  lines: TableLine[];
  /** The issues that remain, also those of folded groups. */
  matching: number;
  /** The ids of all groups, also of those below folded ones. */
  groups: string[];
  /** Of all issues that remain. */
  totals: Total[];
}

/** Shows the loaded issues of a table in a view: those that remain, in its order. */
export function applyView(
  { columns, rows }: Pick<IssueTable, 'columns' | 'rows'>,
  view: ReaderView,
  context: ViewContext,
): AppliedView {
  const shown = allColumns(columns);
  const found = remainingRows({ columns, rows }, view, context);
  const sorted = sortRows(found, { columns: shown, sort: view.sort ?? [], locale: context.locale });
  const totals = view.totals ?? [];
  const grouping = {
    columns: shown,
    groupBy: view.groupBy ?? [],
    folded: view.folded ?? [],
    totals,
    sort: view.sort ?? [],
    ...context,
  };
  return {
    columns: shownColumns(columns, view),
    ...groupRows(sorted, grouping),
    matching: found.length,
    totals: totalsOf(found, { columns: shown, totals }),
  };
}
