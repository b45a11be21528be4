import type { IssueTable } from '#contract/issue-table';
import { asAppError, type Loadable } from '#ui/use-load';

/** The request that is sent before anything is drawn, and its answer if that comes before too. */
export interface FirstTable {
  promise: Promise<IssueTable>;
  settled?: Loadable<IssueTable>;
}

/** Watches the first request. Its failure is shown once the viewer is drawn; until then it is not an unhandled one. */
export function firstTableOf(promise: Promise<IssueTable>): FirstTable {
  const first: FirstTable = { promise };
  promise.then(
    (value) => {
      first.settled = { value, error: undefined, loading: false };
    },
    (cause: unknown) => {
      first.settled = { value: undefined, error: asAppError(cause), loading: false };
    },
  );
  return first;
}
