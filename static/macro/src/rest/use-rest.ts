import { useEffect, useState, type ReactNode } from 'react';
import type { IssueTable } from '#contract/issue-table';
import { useI18n } from '#ui/i18n/i18n-context';
import { loadToolTexts } from '#ui/i18n/load-texts';
import { continuationOf } from '../reader-tables';

/** What is there of a table that one answer does not hold. */
export interface Rest {
  /** Its first part. */
  of: IssueTable;
  table: IssueTable;
  /** No more is being loaded. */
  isOver: boolean;
  /** Says so to the reader. */
  status: ReactNode;
}

/**
 * Loads the rest of a table behind its first part.
 * @param first the first part; undefined while it is not known whether it is still the right one
 */
export function useRest(first: IssueTable | undefined): Rest | undefined {
  const { locale } = useI18n();
  const [rest, setRest] = useState<Rest>();
  useEffect(() => {
    const ask = first?.next && continuationOf(first);
    if (!first || !ask) return;
    let end: (() => void) | undefined;
    let isOver = false;
    Promise.all([import('./rest'), loadToolTexts(locale)]).then(
      ([{ beginRest }]) => {
        if (!isOver) end = beginRest(first, ask, setRest);
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
