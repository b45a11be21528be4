import { useEffect } from 'react';
import type { RefreshMinutes } from '#contract/refresh-interval';

/**
 * Refreshes a table as often as its author wishes.
 * @param minutes undefined for never, and while there is nothing to refresh
 * @param refresh gets the instant that an answer must not be older than
 */
export function useAutoRefresh(
  minutes: RefreshMinutes | undefined,
  refresh: (since: number) => void,
): void {
  useEffect(() => {
    if (!minutes) return;
    let end: (() => void) | undefined;
    let isOver = false;
    import('./auto-refresh').then(
      ({ beginAutoRefresh }) => {
        if (!isOver) end = beginAutoRefresh(minutes, refresh);
      },
      (cause: unknown) => {
        console.warn('The table is not refreshed by itself.', cause);
      },
    );
    return () => {
      isOver = true;
      end?.();
    };
  }, [minutes, refresh]);
}
