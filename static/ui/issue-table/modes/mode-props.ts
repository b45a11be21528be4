import type { DisplayMode } from '#contract/display-mode';
import type { IssueTable } from '#contract/issue-table';
import type { ReaderView } from '#core/view/apply-view';
import type { SortState } from '../view/use-sort';

/** What a mode is made from. */
export interface ModeProps {
  mode: DisplayMode;
  table: IssueTable;
  title: string | undefined;
  /** How the reader sees the table: what is filtered there is not counted here. */
  view: ReaderView;
  /** Who has put the issues in the order of the view. */
  sortedBy: SortState['by'];
}
