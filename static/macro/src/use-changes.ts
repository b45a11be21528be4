import { useEffect } from 'react';
import type { IssueTable } from '#contract/issue-table';
import { invokeMacro } from './bridge';

type Watched = Pick<IssueTable, 'reportsChanges' | 'asOf'> & { link: { id: string } };

/**
 * Loads the table again when its page comes into sight and the linked application has reported changes
 * meanwhile. It does not ask in between: each look costs an invocation.
 */
export function useChanges(table: Watched | undefined, reload: () => void) {
  useEffect(() => {
    if (!table?.reportsChanges) return;
    const look = async () => {
      if (document.hidden) return;
      const { at = '' } = await invokeMacro('lastChange', { linkId: table.link.id });
      if (at > table.asOf) reload();
    };
    // A look that fails changes nothing: the next one comes.
    const onVisible = () => void look().catch(() => undefined);
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [table, reload]);
}
