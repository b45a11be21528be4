import { useCallback, useEffect } from 'react';
import type { ColumnChoice } from '#contract/columns';
import { useLoad } from '#ui/use-load';
import { invokeConfig } from '../bridge';

/** The fields of a Jira that can be columns; none are asked for before the author is connected. */
export function useColumns(linkId: string | undefined) {
  const [choices, load] = useLoad<ColumnChoice[]>();

  const reload = useCallback(() => {
    if (linkId !== undefined) void load(() => invokeConfig('listColumnChoices', { linkId }));
  }, [linkId, load]);
  useEffect(reload, [reload]);

  return { choices, reload };
}
