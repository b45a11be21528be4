import { useEffect, useState } from 'react';
import type { IssueReference, IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import { missingFields } from './usual-fields';

/** Loads a table for this reader; see `LoadReaderTable` of the macro. */
export type AskTable = (
  definition: MacroDefinition,
  options: { notBefore: number },
) => Promise<IssueTable>;

/** What a table does not hold of an issue: unknown, nothing, being loaded, there, or not to be had. */
export interface MissingFields {
  status: 'none' | 'loading' | 'loaded' | 'failed';
  /** The issue as a table of one row. */
  table?: IssueTable;
}

/** Going back to an issue that was seen a moment ago asks nobody. */
const FRESH_MS = 60_000;

/** Asks once for the usual fields of an issue that the table does not have. */
export function useMissingFields(
  issue: IssueReference,
  table: IssueTable,
  askTable: AskTable | undefined,
): MissingFields & { retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<MissingFields & { of: string }>();
  const definition = askTable && missingFields(issue, table);
  const question = definition && JSON.stringify(definition);
  useEffect(() => {
    if (!definition || question === undefined) return;
    let isOver = false;
    const settle = (result: MissingFields) => {
      if (!isOver) setFound({ ...result, of: question });
    };
    askTable(definition, { notBefore: Date.now() - FRESH_MS }).then(
      (loaded) => {
        const [row] = loaded.rows;
        settle(row ? { status: 'loaded', table: loaded } : { status: 'failed' });
      },
      (cause: unknown) => {
        console.warn('The other fields of the issue could not be loaded.', cause);
        settle({ status: 'failed' });
      },
    );
    return () => {
      isOver = true;
    };
  }, [question, attempt]);
  const retry = () => {
    setFound(undefined);
    setAttempt(attempt + 1);
  };
  if (question === undefined) return { status: 'none', retry };
  return found?.of === question ? { ...found, retry } : { status: 'loading', retry };
}
