import type { IssueTable } from '#contract/issue-table';
import type { AppliedView, ViewContext } from '#core/view/apply-view';
import type { ViewState } from '../view/use-table-view';

/** What every tool gets: the table, the view of it, what that shows, and how to change it. */
export interface ToolProps {
  table: IssueTable;
  /** The author's title. */
  title: string | undefined;
  state: ViewState;
  applied: AppliedView;
  context: ViewContext;
  /** The column that a tool is open for; undefined until one is chosen. */
  fieldId: string | undefined;
  onField: (fieldId: string) => void;
  onClose: () => void;
}
