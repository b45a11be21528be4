import type { IssueCount, IssueTable } from '#contract/issue-table';

/**
 * Adds the next part of a table. An issue stands once, where it stood first and as Jira described it last: a result may
 * move between two parts. Columns, order and time stay those of the first part.
 */
export function joinPages(loaded: IssueTable, page: IssueTable): IssueTable {
  const rows = new Map(loaded.rows.map((row) => [row.key, row]));
  for (const row of page.rows) rows.set(row.key, row);
  const hasMoved = rows.size < loaded.rows.length + page.rows.length;
  const hasChanged = hasMoved || [loaded, page].some(({ changed }) => changed);
  return {
    ...withoutPart(loaded),
    rows: [...rows.values()],
    count: joinedCount(loaded.count, page, rows.size),
    ...(page.next && { next: page.next }),
    ...(hasChanged && { changed: true }),
  };
}

const withoutPart = ({ next: _next, changed: _changed, ...table }: IssueTable) => table;

function joinedCount(before: IssueCount, { count, next }: IssueTable, shown: number): IssueCount {
  const total = Math.max(before.total, count.total, shown);
  if (next) return { ...withoutLimit(before), shown, total };
  if (count.precision === undefined && count.limitedBy === undefined) {
    return { shown, total: shown };
  }
  // Only the first part of a search in Jira Cloud has the estimate.
  const { precision = count.precision } = before;
  return {
    shown,
    total,
    ...(precision && { precision }),
    ...(count.limitedBy && { limitedBy: count.limitedBy }),
  };
}

const withoutLimit = ({ limitedBy: _limitedBy, ...count }: IssueCount) => count;
