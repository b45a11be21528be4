import { useEffect, useState, type RefObject } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import { loadToolTexts } from '../../i18n/load-texts';
import { whenIdle } from '../../when-idle';
import type * as tools from '../tools/tools';

/** What one can do with a table: filter, group, export. It is loaded behind the first rows. */
export type Tools = typeof tools;

/** Loads the tools and their texts. A failure is the caller's: the rows stay usable without them. */
async function loadTools(locale: string): Promise<Tools> {
  const [loaded] = await Promise.all([import('../tools/tools'), loadToolTexts(locale)]);
  return loaded;
}

/**
 * @param isNeeded the table cannot be shown, or a person waits, without them; otherwise they come when the browser is idle
 *   or a person touches the table
 * @returns undefined until they are there
 */
export function useTools(isNeeded: boolean, touched: RefObject<HTMLElement | null>) {
  const { locale } = useI18n();
  const [loaded, setLoaded] = useState<Tools>();
  useEffect(() => {
    if (loaded) return;
    let isOver = false;
    const load = () => {
      loadTools(locale).then(
        (arrived) => {
          if (!isOver) setLoaded(arrived);
        },
        (cause: unknown) => {
          console.warn('The tools of the table could not be loaded.', cause);
        },
      );
    };
    const forget = isNeeded ? undefined : whenIdle(load, touched.current);
    if (isNeeded) load();
    return () => {
      isOver = true;
      forget?.();
    };
  }, [loaded, isNeeded, locale, touched]);
  return loaded;
}
