import { useEffect, useState } from 'react';
import type { IssueTable } from '#contract/issue-table';
import { useI18n } from '#ui/i18n/i18n-context';
import { loadToolTexts } from '#ui/i18n/load-texts';
import { continuations } from './continuations';
import type { Rest } from './rest-state';

/**
 * Loads the rest of a table behind its first part.
 * @param first the first part; undefined while it is not known whether it is still the right one
 */
export function useRest(first: IssueTable | undefined): Rest | undefined {
  const { locale } = useI18n();
  const [rest, setRest] = useState<Rest>();
  useEffect(() => {
    const load = first && continuations.get(first);
    if (!load) return;
    let end: (() => void) | undefined;
    let isOver = false;
    Promise.all([load(), loadToolTexts(locale)]).then(
      ([begin]) => {
        if (!isOver) end = begin(setRest);
      },
      (cause: unknown) => {
        console.warn('The rest of the table could not be loaded.', cause);
      },
    );
    return () => {
      isOver = true;
      end?.();
    };
  }, [first, locale]);
  return rest;
}
