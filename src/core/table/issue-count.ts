import type { IssueCount, TableLimit } from '#contract/issue-table';
import type { IssueTotal } from '../jira/jira-client';

/**
 * A count that is true of the rows that are shown.
 * @param table.found issues that Jira gave; fewer are shown when an answer has no room for all
 * @param table.maxRows the author's limit
 */
export function issueCount(table: {
  shown: number;
  found: number;
  total: IssueTotal;
  maxRows: number;
}): IssueCount {
  const { shown } = table;
  const known = truthOf(table.total, Math.max(shown, table.found));
  if (known.precision === 'exact' && known.count <= shown) return { shown, total: shown };
  const limitedBy = limitOf(table);
  return {
    shown,
    total: known.count,
    ...(known.precision !== 'exact' && { precision: known.precision }),
    limitedBy,
  };
}

/** An estimate of no more than there are at hand says only that there are more. */
function truthOf({ count, precision }: IssueTotal, atHand: number): IssueTotal {
  if (count > atHand) return { count, precision };
  return { count: atHand, precision: precision === 'approximate' ? 'at-least' : precision };
}

function limitOf({
  shown,
  found,
  maxRows,
}: {
  shown: number;
  found: number;
  maxRows: number;
}): TableLimit {
  if (shown < found) return 'size';
  return shown >= maxRows ? 'author' : 'jira';
}
