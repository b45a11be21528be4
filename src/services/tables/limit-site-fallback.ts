import { AppError } from '#contract/app-error';
import { SYSTEM_LINK_ID } from '#contract/application-link';
import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import { sourceAt } from '#core/merge/source-table';
import type { Caller, System } from '../ports';

export interface FallbackPorts {
  /** Counts by account. */
  siteFallbacks: {
    /** Counts one table. @returns seconds to wait if there were too many; otherwise 0 */
    count(accountId: string): Promise<number>;
  };
  system: Pick<System, 'now'>;
}

/** A search costs a point and one for each issue, of 65,000 an hour that all customers of the app share. */
const ROWS_MAX = 200;

type LoadTable<P> = (
  caller: Caller,
  payload: P,
  limits?: { rowsMax?: number },
) => Promise<IssueTable>;

/**
 * Limits what the backend asks the Jira of the same site in place of the reader's browser: in rows, and in tables for each
 * person and hour.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export function limitSiteFallback<
  P extends { definition: MacroDefinition; source?: number | undefined },
>({ siteFallbacks, system }: FallbackPorts, loadTable: LoadTable<P>): LoadTable<P> {
  return async (caller, payload, limits = {}) => {
    const { definition, source = 0 } = payload;
    if (sourceAt(definition, source).linkId !== SYSTEM_LINK_ID) {
      return loadTable(caller, payload, limits);
    }
    const seconds = await siteFallbacks.count(caller.accountId);
    if (seconds > 0) throw limitReached(system.now() + seconds * 1000);
    const rowsMax = Math.min(limits.rowsMax ?? ROWS_MAX, ROWS_MAX);
    const table = await loadTable(caller, payload, { rowsMax });
    const isCut = limits.rowsMax === undefined && rowsMax < definition.display.maxRows;
    return isCut ? limitedByApp(table) : table;
  };
}

function limitReached(retryAt: number): AppError {
  return new AppError('SITE_LIMIT_REACHED', 'The app asked Jira too often for this person.', {
    details: { retryAt: new Date(retryAt).toISOString() },
  });
}

/** The author would have allowed more rows. */
function limitedByApp(table: IssueTable): IssueTable {
  const { count } = table;
  return count.limitedBy === 'author'
    ? { ...table, count: { ...count, limitedBy: 'pages' } }
    : table;
}
