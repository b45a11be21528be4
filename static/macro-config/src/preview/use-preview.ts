import { useCallback, useEffect, useState } from 'react';
import type { IssueTable } from '#contract/issue-table';
import { type MacroDefinition, sourceOf } from '#contract/macro-definition';
import { useLoad, type Loadable } from '#ui/use-load';
import { invokeConfig } from '../bridge';
import { definitionOf, problemsOf, type Draft } from '../draft';

/** Enough to judge a query by; a preview is asked for often, and Jira limits requests. */
const PREVIEW_ROWS = 20;

export interface PreviewState {
  table: Loadable<IssueTable>;
  /** The query that was run last. */
  jql: string;
  /** The fields were changed since. */
  isOutdated: boolean;
  canRun: boolean;
  run: () => void;
}

/** Runs the draft's query on request, and once by itself when the dialog opens on a finished macro. */
export function usePreview(
  draft: Draft,
  isConnected: boolean,
  /** Undefined if the link runs unsigned definitions. */
  sign: ((definition: MacroDefinition) => Promise<MacroDefinition>) | undefined,
): PreviewState {
  const [table, load] = useLoad<IssueTable>();
  const [shown, setShown] = useState<MacroDefinition>();
  const canRun = isConnected && problemsOf({ ...draft, maxRows: '1' }).length === 0;
  const isOutdated =
    shown !== undefined && (!canRun || JSON.stringify(previewOf(draft)) !== JSON.stringify(shown));

  const run = useCallback(() => {
    if (!canRun) return;
    const definition = previewOf(draft);
    setShown(definition);
    void load(async () => {
      const ready = sign ? await sign(definition) : definition;
      // Signing may have changed the query, in the fields too.
      const { sources } = ready;
      setShown((last) => (last === definition ? { ...definition, sources } : last));
      return invokeConfig('loadTable', { definition: ready });
    });
  }, [canRun, draft, load, sign]);

  const [runsByItself, setRunsByItself] = useState(draft.jql !== '');
  useEffect(() => {
    if (!runsByItself || !canRun) return;
    setRunsByItself(false);
    run();
  }, [runsByItself, canRun, run]);

  return { table, jql: shown ? sourceOf(shown).jql : '', isOutdated, canRun, run };
}

/** Title and limit do not change what the preview shows, so they do not make it outdated. */
const previewOf = (draft: Draft) => definitionOf({ ...draft, title: '' }, PREVIEW_ROWS);
