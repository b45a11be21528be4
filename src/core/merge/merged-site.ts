import type { WireError } from '#contract/app-error';
import type { IssueCount, IssueTable, TableSite } from '#contract/issue-table';

/** What is said of a table and holds for its site alone. */
const TOLD = ['asOf', 'searchUrl', 'shared', 'reportsChanges', 'warnings', 'hidden'] as const;

/**
 * What one Jira adds to a merged table.
 * @param answer.shown how many of its rows the merged table has
 * @param answer.isLimited the author's limit cuts the merged table
 */
export function mergedSite(
  linkId: string,
  answer: {
    table: IssueTable | undefined;
    error: WireError | undefined;
    shown: number;
    isLimited: boolean;
  },
): TableSite {
  const { table, error, shown, isLimited } = answer;
  const name = table?.link.name ?? error?.details?.link?.name;
  const known = { linkId, ...(name !== undefined && { name }), ...(error && { error }) };
  if (!table) return known;
  const told = TOLD.map((part) => table[part] !== undefined && { [part]: table[part] });
  const count = countOf(table.count, shown, isLimited);
  return Object.assign({ ...known, count }, ...told) as TableSite;
}

function countOf(count: IssueCount, shown: number, isLimited: boolean): IssueCount {
  const limit = isLimited && shown < count.total && { limitedBy: 'author' as const };
  return { ...limit, ...count, shown };
}
