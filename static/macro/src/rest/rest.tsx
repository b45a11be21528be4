import type { AppError } from '#contract/app-error';
import type { IssueTable } from '#contract/issue-table';
import type { TablePage } from '#contract/table-page';
import { asAppError } from '#ui/use-load';
import { loadRest } from './load-rest';
import { RestStatus } from './rest-status';
import type { Rest } from './rest-state';

/**
 * Begins to load the rest of a table.
 * @param onRest gets what is there so far, and what is to be said about it
 * @returns a function that ends it for good
 */
export function beginRest(
  first: IssueTable,
  ask: (page: TablePage) => Promise<IssueTable>,
  onRest: (rest: Rest) => void,
): () => void {
  let table = first;
  let isOver = false;
  let running = new AbortController();

  const tell = (state: 'loading' | 'stopped' | 'done', error?: AppError) => {
    if (isOver) return;
    const isLoading = state === 'loading';
    const counted = isLoading
      ? { ...table, count: { ...table.count, loading: true as const } }
      : table;
    const actions = { onStop: stop, onContinue: () => void run() };
    const status = <RestStatus table={table} state={state} error={error} {...actions} />;
    onRest({ of: first, table: counted, isOver: !isLoading, status });
  };
  const stop = () => {
    running.abort();
    tell('stopped');
  };
  const run = async () => {
    const { signal } = (running = new AbortController());
    tell('loading');
    try {
      await loadRest(table, ask, {
        signal,
        onPart: (part) => {
          table = part;
          tell(part.next ? 'loading' : 'done');
        },
      });
    } catch (cause) {
      if (!signal.aborted) tell('stopped', asAppError(cause));
    }
  };
  void run();
  return () => {
    isOver = true;
    running.abort();
  };
}
