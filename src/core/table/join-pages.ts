import type { IssueCount, IssueTable } from '#contract/issue-table';

/**
 * Adds the next part of a table. An issue stands once, where it stood first and as Jira described it last: a result may
 * move between two parts. Columns, order and time stay those of the first part.
 */
export function joinPages(loaded: IssueTable, page: IssueTable): IssueTable {
  const { next: _followed, changed: _before, ...first } = loaded;
  const rows = new Map(loaded.rows.map((row) => [row.key, row]));
  for (const row of page.rows) rows.set(row.key, row);
  const hasMoved = rows.size < loaded.rows.length + page.rows.length;
  return {
    ...first,
    rows: [...rows.values()],
    count: joinedCount(loaded.count, page, rows.size),
    ...(page.next && { next: page.next }),
    ...((loaded.changed || page.changed || hasMoved) && { changed: true }),
  };
}

function joinedCount(before: IssueCount, { count, next }: IssueTable, shown: number): IssueCount {
  const { limitedBy: _limit, ...known } = before;
  const total = Math.max(before.total, count.total, shown);
  if (next) return { ...known, shown, total };
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
