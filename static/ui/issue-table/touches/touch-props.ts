import type { IssueTable } from '#contract/issue-table';
import type { AppliedView, ViewContext } from '#core/view/apply-view';
import type { TableParts } from '../table-parts';
import type { ViewState } from '../view/use-table-view';
import type { AskTable } from './preview/use-missing-fields';

/** What the touches get: the table, the view of it, and what it stands in. */
export interface TouchProps {
  /** The element around the table and its bar. */
  root: HTMLElement;
  table: IssueTable;
  applied: AppliedView;
  state: ViewState;
  context: ViewContext;
  /** Absent where nothing more may be asked for, as in an author's preview. */
  askTable: AskTable | undefined;
  /** The table as it was when the reader last refreshed it; as it was first if they did not. */
  looked: IssueTable;
  /** What the author's rules mark. */
  authors: TableParts['marks'];
  /** Gets what is marked in place of that; undefined for nothing else. */
  onMarks: (marked: { marks: TableParts['marks'] } | undefined) => void;
}
