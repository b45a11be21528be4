import type { IssueCount, TableLimit } from '#contract/issue-table';
import type { IssueTotal } from '../jira/jira-client';

/**
 * Counts the issues of a table so that the count agrees with the rows shown.
 * @param table.found number of issues that Jira returned; fewer are shown if they exceed the size of an answer
 * @param table.total of the search, exact or not
 * @param table.maxRows the author's limit
 * @param table.stoppedBy what ended the search early, other than Jira having no more
 * @param table.hasMore the rest can be asked for
 */
export function issueCount(table: {
  shown: number;
  found: number;
  total: IssueTotal;
  maxRows: number;
  stoppedBy?: 'pages' | 'failure' | undefined;
  hasMore?: boolean;
}): IssueCount {
  const { shown } = table;
  const known = truthOf(table.total, Math.max(shown, table.found));
  if (known.precision === 'exact' && known.count <= shown) return { shown, total: shown };
  const limitedBy = limitOf(table);
  return {
    shown,
    total: known.count,
    ...(known.precision !== 'exact' && { precision: known.precision }),
    ...(limitedBy && { limitedBy }),
  };
}

/** An estimate that does not exceed the issues at hand says only that there are more. */
function truthOf({ count, precision }: IssueTotal, atHand: number): IssueTotal {
  if (count > atHand) return { count, precision };
  return { count: atHand, precision: precision === 'approximate' ? 'at-least' : precision };
}

function limitOf({
  shown,
  found,
  maxRows,
  stoppedBy,
  hasMore = false,
}: {
  shown: number;
  found: number;
  maxRows: number;
  stoppedBy?: 'pages' | 'failure' | undefined;
  hasMore?: boolean;
}): TableLimit | undefined {
  if (shown < found) return 'size';
  if (stoppedBy) return stoppedBy;
  if (shown >= maxRows) return 'author';
  return hasMore ? undefined : 'jira';
}
