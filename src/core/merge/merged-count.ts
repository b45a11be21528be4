import type { IssueCount, IssueTable } from '#contract/issue-table';

/** From the least to the most certain. */
const PRECISIONS = ['approximate', 'at-least'] as const;

/**
 * Counts the issues of several sources together. The count is as exact as the least exact of them; a source that has not
 * answered is not in it.
 * @param rows.shown rows that the merged table has
 * @param rows.repeated rows that were left out because two queries of one Jira found them
 * @param rows.maxRows the author's limit
 */
export function mergedCount(
  tables: readonly Pick<IssueTable, 'count'>[],
  { shown, repeated, maxRows }: { shown: number; repeated: number; maxRows: number },
): IssueCount {
  const counts = tables.map(({ count }) => count);
  const found = counts.reduce((sum, count) => sum + count.total, 0) - repeated;
  const total = Math.max(shown, found);
  const precision = PRECISIONS.find((each) => counts.some((count) => count.precision === each));
  if (shown === total && precision === undefined) return { shown, total };
  const limitedBy =
    shown >= maxRows ? 'author' : counts.find((count) => count.limitedBy !== undefined)?.limitedBy;
  return { shown, total, ...(precision && { precision }), ...(limitedBy && { limitedBy }) };
}
