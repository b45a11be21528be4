import { useCallback, useEffect, useState } from 'react';
import type { IssueTable } from '#contract/issue-table';
import { isMerged, type MacroDefinition } from '#contract/macro-definition';
import { useI18n } from '#ui/i18n/i18n-context';
import { useLoad, type Loadable } from '#ui/use-load';
import { invokeConfig } from '../bridge';
import { definitionOf, problemsOf, type Draft } from '../draft';
import { loadMerged } from './load-merged';

/** A person who types stops for less, unless a thought ends. */
const PAUSE_MS = 800;

/** Enough to judge a query by; a preview is asked for often, and Jira limits requests. */
const PREVIEW_ROWS = 20;

export interface PreviewState {
  table: Loadable<IssueTable>;
  /** The queries that were run last, of each source. */
  queries: readonly string[];
  /** The fields were changed since, and no preview of them follows by itself. */
  isOutdated: boolean;
  canRun: boolean;
  /** The author asked for it, so that the cursor may go to what is wrong. */
  wasAsked: boolean;
  run: () => void;
}

/**
 * Runs the draft's query after a pause in changing it, at once on request, and when the dialog opens on a finished macro.
 * A draft that has problems leaves the last preview as it is.
 */
export function usePreview(
  draft: Draft,
  isConnected: boolean,
  /** Undefined if the link runs unsigned definitions. */
  sign: ((definition: MacroDefinition, isAsked: boolean) => Promise<MacroDefinition>) | undefined,
  /** The query has a syntax error that the author already sees: Jira is only asked on request. */
  isWaiting: boolean,
): PreviewState {
  const { locale } = useI18n();
  const [table, request] = useLoad<IssueTable>();
  const [shown, setShown] = useState<MacroDefinition>();
  const [firstJql] = useState(draft.jql);
  const canRun = isConnected && problemsOf({ ...draft, maxRows: '1' }).length === 0;
  const isOutdated = shown !== undefined && (!canRun || !isSame(previewOf(draft), shown));

  const [wasAsked, setWasAsked] = useState(false);
  const load = useCallback(
    (isAsked: boolean) => {
      if (!canRun) return;
      setWasAsked(isAsked);
      const definition = previewOf(draft);
      setShown(definition);
      void request(async () => {
        const ready = sign ? await sign(definition, isAsked) : definition;
        // On request, signing may have changed the query in the fields too.
        const { sources } = isAsked ? ready : definition;
        setShown((last) => (last === definition ? { ...definition, sources } : last));
        return isMerged(ready)
          ? loadMerged(ready, locale)
          : invokeConfig('loadTable', { definition: ready });
      });
    },
    [canRun, draft, request, sign, locale],
  );
  const run = useCallback(() => {
    load(true);
  }, [load]);

  const isHeld = !canRun || isWaiting;
  const isFirst = shown === undefined && draft.jql === firstJql;
  useLoadAfterPause(load, {
    isDue: !isHeld && (shown === undefined || isOutdated),
    pause: isFirst ? 0 : PAUSE_MS,
  });

  return {
    table,
    queries: queriesOf(shown),
    isOutdated: isOutdated && isHeld,
    canRun,
    wasAsked,
    run,
  };
}

const queriesOf = (shown: MacroDefinition | undefined): string[] =>
  shown ? shown.sources.map(({ jql }) => jql) : [];

function useLoadAfterPause(
  load: (isAsked: boolean) => void,
  { isDue, pause }: { isDue: boolean; pause: number },
) {
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(load, pause, false);
    return () => {
      clearTimeout(timer);
    };
  }, [isDue, pause, load]);
}

const isSame = (one: MacroDefinition, other: MacroDefinition) =>
  JSON.stringify(one) === JSON.stringify(other);

/** Title, limit, view and rules do not change what is asked for, so they do not make the preview outdated. */
const previewOf = (draft: Draft) =>
  definitionOf({ ...draft, title: '', view: {}, views: [], rules: [] }, PREVIEW_ROWS);
