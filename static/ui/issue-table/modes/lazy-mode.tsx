import { useEffect, useState, type ReactNode } from 'react';
import { Skeleton } from '../../display/skeleton';
import { useI18n } from '../../i18n/i18n-context';
import { loadToolTexts } from '../../i18n/load-texts';
import type { ModeProps } from './mode-props';
import type * as modes from './modes';

/**
 * The issues as the author's mode shows them. Its code is loaded only for macros that have one; if it cannot be loaded, the
 * table is shown.
 * @param props.children the table, which readers can always go to
 */
export function LazyMode({ children, ...props }: ModeProps & { children: ReactNode }) {
  const { t, locale } = useI18n();
  const [loaded, setLoaded] = useState<typeof modes | 'failed'>();
  useEffect(() => {
    let isOver = false;
    Promise.all([import('./modes'), loadToolTexts(locale)]).then(
      ([arrived]) => {
        if (!isOver) setLoaded(arrived);
      },
      (cause: unknown) => {
        console.warn('The chart could not be loaded.', cause);
        if (!isOver) setLoaded('failed');
      },
    );
    return () => {
      isOver = true;
    };
  }, [locale]);
  if (loaded === 'failed') return children;
  if (!loaded) return <Skeleton label={t('viewer.loading')} />;
  return <loaded.Mode {...props}>{children}</loaded.Mode>;
}
