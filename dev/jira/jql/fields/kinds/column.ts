import type { IssueRow } from '#dev/jira/data/issue-row';

/** Reads each issue once and keeps the value, because every query scans all issues. */
export function column<T>(read: (row: IssueRow) => T): (row: IssueRow) => T {
  const cells: (T | undefined)[] = [];
  return (row) => {
    const kept = cells[row.index];
    if (kept !== undefined) return kept;
    const cell = read(row);
    cells[row.index] = cell;
    return cell;
  };
}
