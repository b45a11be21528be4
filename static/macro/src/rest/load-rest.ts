import type { IssueTable } from '#contract/issue-table';
import type { TablePage } from '#contract/table-page';
import { joinPages } from '#core/table/join-pages';

/** Usually far less than an answer holds; rows may be so large that it has no room for all, and fewer of them have. */
const PAGE_ROWS = 500;
/** Rows of which fewer than these have no room in an answer are too large to be shown. */
const LEAST_ROWS = 25;

/**
 * Loads what follows the first part of a table, one part after the other.
 * @param ask asks for a part
 * @param onPart gets what is there so far
 * @returns the whole table, or what was there when `signal` was aborted
 * @throws {AppError} what `ask` throws
 */
export async function loadRest(
  first: IssueTable,
  ask: (page: TablePage) => Promise<IssueTable>,
  { onPart, signal }: { onPart: (table: IssueTable) => void; signal: AbortSignal },
): Promise<IssueTable> {
  let table = first;
  let rows = PAGE_ROWS;
  while (table.next && !wasStopped(signal)) {
    const page = await ask({ rows, after: table.next });
    // It belongs to a table that is no longer shown.
    if (wasStopped(signal)) break;
    if (page.count.limitedBy === 'size' && rows > LEAST_ROWS) {
      rows = Math.ceil(rows / 2);
      continue;
    }
    const joined = joinPages(table, page);
    table = joined.rows.length > table.rows.length ? joined : endedIn(joined);
    onPart(table);
  }
  return table;
}

/** A part that brings nothing new would be followed by others of its kind. */
function endedIn({ next, ...table }: IssueTable): IssueTable {
  if (!next) return table;
  return { ...table, count: { ...table.count, limitedBy: 'failure' } };
}

/** Asked for by a function, because it changes while a part is on its way. */
const wasStopped = ({ aborted }: AbortSignal): boolean => aborted;
