import { useEffect, useMemo, useState } from 'react';
import type { IssueTable } from '#contract/issue-table';
import { compareRows, hasChanges, type RowChanges } from '#core/view/compare-rows';

/** What is different since a reader last looked. */
export interface SeenChanges {
  /** Undefined if nothing is. */
  changes: RowChanges | undefined;
  /** When the table was loaded that this one is compared with, ISO 8601. */
  since: string;
  dismiss: () => void;
}

/**
 * Compares a table that is loaded again with the one that the reader has seen: several refreshes behind a reader's back
 * add up, until they dismiss what is marked or refresh the table themselves.
 * @param looked the table as it was when the reader last refreshed it
 */
export function useRowChanges(table: IssueTable, looked: IssueTable): SeenChanges {
  const [seen, setSeen] = useState({ table, looked });
  const changes = useMemo(() => compareRows(seen.table, table), [seen, table]);
  // A table in another order, or one of which more was loaded, is what is seen from now on.
  const isOther = changes === undefined;
  useEffect(() => {
    if (seen.looked !== looked) setSeen({ table: looked, looked });
    else if (isOther) setSeen({ table, looked });
  }, [isOther, seen, table, looked]);
  return {
    changes: changes && hasChanges(changes) ? changes : undefined,
    since: seen.table.asOf,
    dismiss: () => {
      setSeen({ table, looked });
    },
  };
}
