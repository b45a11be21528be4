import { useEffect, useState, type ReactNode } from 'react';
import { useI18n } from '#ui/i18n/i18n-context';
import { loadToolTexts } from '#ui/i18n/load-texts';
import type { Loadable } from '#ui/use-load';
import type { SlowNote } from './slow-note';

/** Most Jiras answer sooner; after this time a reader wonders whether anything happens. */
const SLOW_MS = 6_000;

/**
 * Says that a table takes long, or that it cannot come because the browser is offline. As soon as that is online again,
 * the table is loaded.
 */
export function useWaiting({ loading, error }: Loadable<unknown>, retry: () => void): ReactNode {
  const { t } = useI18n();
  const slow = useSlowNote(loading);
  const isOffline = error !== undefined && !navigator.onLine;
  useEffect(() => {
    if (!isOffline) return;
    addEventListener('online', retry);
    return () => {
      removeEventListener('online', retry);
    };
  }, [isOffline, retry]);
  if (!isOffline) return slow;
  return (
    <p className="panel__note" role="status">
      {t('viewer.offline')}
    </p>
  );
}

/** Its code and its texts are loaded when they are needed. */
function useSlowNote(loading: boolean): ReactNode {
  const { locale } = useI18n();
  const [slow, setSlow] = useState<{ Note: typeof SlowNote; since: number }>();
  useEffect(() => {
    if (!loading) return;
    const since = Date.now();
    const timer = setTimeout(() => {
      Promise.all([import('./slow-note'), loadToolTexts(locale)]).then(
        ([{ SlowNote: Note }]) => {
          setSlow({ Note, since });
        },
        () => undefined,
      );
    }, SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(undefined);
    };
  }, [loading, locale]);
  return loading && slow && <slow.Note since={slow.since} />;
}
