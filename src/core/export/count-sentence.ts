import type { IssueTable, TableLimit } from '#contract/issue-table';

/** Says how many issues an exported table shows, of how many, and what limits them. */
export function countSentence({ count }: Pick<IssueTable, 'count'>): string {
  if (count.shown === 0) return 'No issues';
  const { shown, total, precision = 'exact', limitedBy } = count;
  const limit = limitedBy ? ` (${LIMITS[limitedBy]})` : '';
  return `Rows 1-${shown} of ${PRECISION_WORDS[precision]}${total}${limit}`;
}

/** What stands in front of a number that is not exact. */
export const PRECISION_WORDS = { exact: '', approximate: 'about ', 'at-least': 'more than ' };

const LIMITS: Record<TableLimit, string> = {
  author: 'limit set by the author',
  size: 'one answer has no room for more',
  jira: 'Jira gave no more',
  export: 'an export has no more rows than this',
  pages: 'the app asks for no more at once',
  failure: 'Jira failed on the rest',
};
