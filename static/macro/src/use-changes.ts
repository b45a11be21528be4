import { useEffect } from 'react';
import type { IssueTable } from '../../../src/contract/issue-table';

/** Loads the table again when the linked application says that issues changed. */
export function useChanges(table: IssueTable | undefined, reload: () => void) {
  const watched = table?.reportsChanges === true ? table : undefined;
  useEffect(() => {
    if (!watched) return;
    let stop: (() => void) | undefined;
    let isOver = false;
    // Few links report anything: no other table shall load the code for it.
    void import('./watch-changes').then(({ watchChanges }) => {
      if (!isOver) stop = watchChanges(watched.link.id, watched.asOf, reload);
    });
    return () => {
      isOver = true;
      stop?.();
    };
  }, [watched, reload]);
}
