import type { DisplayMode } from '#contract/display-mode';
import type { IssueTable } from '#contract/issue-table';
import type { ReaderView } from '#core/view/apply-view';

/** What a mode is made from. */
export interface ModeProps {
  mode: DisplayMode;
  table: IssueTable;
  title: string | undefined;
  /** How the reader sees the table: what is filtered there is not counted here. */
  view: ReaderView;
}
