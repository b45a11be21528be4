import type { AppError } from '#contract/app-error';
import type { IssueTable } from '#contract/issue-table';
import { readMacroExtension } from '#ui/macro-extension';
import { asAppError } from '#ui/use-load';
import type { BeginRest } from '../rest/continuations';
import { RestStatus } from '../rest/rest-status';
import type { MergedTable } from './merged-table';
import { SiteCounts } from './site-counts';
import { SiteNotes } from './site-notes';

type State = 'loading' | 'stopped' | 'done';

/**
 * Begins to show what each Jira adds to a merged table, and to load what follows the first parts.
 * @param first what was merged when it was shown first
 */
export function beginSites(first: IssueTable, merged: MergedTable): BeginRest {
  return (onRest) => {
    const macro = readMacroExtension(merged.extension);
    let isOver = false;
    let running = new AbortController();
    let state: State = 'loading';
    let error: AppError | undefined;

    const tell = () => {
      if (isOver) return;
      const table = merged.table();
      const { sites = [] } = table;
      onRest({
        of: first,
        table: state === 'loading' ? table : asItIs(table),
        isOver: state !== 'loading' && !merged.isWaiting,
        status: (
          <>
            <SiteCounts sites={sites} />
            <RestStatus {...{ table, state: stateOf(table), error, onStop, onContinue }} />
          </>
        ),
        notes: <SiteNotes sites={sites} macro={macro} onRetry={retry} />,
      });
    };
    const stateOf = ({ next }: IssueTable) => (next || state === 'stopped' ? state : 'done');
    const onStop = () => {
      running.abort();
      state = 'stopped';
      tell();
    };
    const onContinue = () => void run();
    const retry = (at: number) => {
      merged.retry(at);
    };
    const run = async () => {
      const { signal } = (running = new AbortController());
      state = 'loading';
      error = undefined;
      try {
        await merged.loadRest(signal);
        if (!signal.aborted) state = 'done';
      } catch (cause) {
        if (signal.aborted) return;
        error = asAppError(cause);
        state = 'stopped';
      }
      tell();
    };
    merged.onChange(() => {
      tell();
      // What comes late may come in parts too.
      if (state === 'done' && merged.hasMore) void run();
    });
    tell();
    void run();
    return () => {
      isOver = true;
      running.abort();
    };
  };
}

/** Nothing more comes of it by itself. */
const asItIs = (table: IssueTable): IssueTable => ({
  ...table,
  count: withoutLoading(table.count),
});

const withoutLoading = ({ loading: _loading, ...count }: IssueTable['count']) => count;
