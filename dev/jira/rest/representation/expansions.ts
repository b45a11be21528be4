import type { Dataset } from '../../data/dataset';
import type { IssueRow } from '../../data/issue-row';
import { historyPage } from './changelog';
import { namesOf, schemaOf } from '../choose-fields';
import type { Dialect } from './dialect';
import { presentIssue, type View } from './present-issue';

interface ExpandedView extends View {
  expand: readonly string[];
  data: Dataset;
  /** How many histories an issue has; default: all. */
  histories?: number;
}

/** `names` and `schema` of a page of issues, if they are expanded: of exactly the fields of the page. */
export function expandPage({ expand, fields }: ExpandedView): Record<string, unknown> {
  return {
    ...(expand.includes('names') && { names: namesOf(fields) }),
    ...(expand.includes('schema') && { schema: schemaOf(fields) }),
  };
}

/** One issue as REST shows it, with its changelog if that is expanded. */
export function presentExpanded(
  dialect: Dialect,
  row: IssueRow,
  view: ExpandedView,
): Record<string, unknown> {
  return {
    ...presentIssue(dialect, row, view),
    ...(view.expand.includes('changelog') && {
      changelog: historyPage(dialect, view.data, row, view.histories ?? Infinity),
    }),
  };
}
