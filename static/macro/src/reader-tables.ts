import { AppError } from '#contract/app-error';
import type { IssueTable } from '#contract/issue-table';
import { isMerged, type MacroDefinition } from '#contract/macro-definition';
import type { TablePage } from '#contract/table-page';
import { SORT_COLUMNS_MAX, type TableSort } from '#contract/table-sort';
import type { ColumnFilter } from '#contract/table-view';
import type { ResourceContext } from '#ui/bridge';
import { askOnce } from './answers/ask-once';
import { questionKey } from './answers/question-key';
import { loadTable } from './load-table';
import { continuations, firstPageOf } from './rest/continuations';

/** Frames of a page do not begin at the same moment. */
const FRAMES_APART_MS = 5_000;

/**
 * Loads tables for the reader of this frame; of a long table the first part.
 * @param options.notBefore milliseconds since the epoch: an answer that was asked for earlier is too old
 */
export type LoadReaderTable = (
  definition: MacroDefinition,
  options: {
    sort?: readonly TableSort[];
    filters?: readonly ColumnFilter[];
    notBefore: number;
  },
) => Promise<IssueTable>;

/** What the other macros of the page have loaded is as new as the page. */
export const sincePageLoad = (): number => performance.timeOrigin - FRAMES_APART_MS;

/** For somebody who has not signed in nothing is asked: neither a function of the app nor Jira. */
export function readerTables(context: ResourceContext): LoadReaderTable {
  if (context.accountId === undefined) return refuseAnonymous;
  return async (definition, options) => {
    if (isMerged(definition)) {
      const { loadSeveral } = await import('./several/load-several');
      return loadSeveral(context, definition, options);
    }
    const { sort: wish = [], filters = [], notBefore } = options;
    const sort = wish.length > 0 ? wish.slice(0, SORT_COLUMNS_MAX) : undefined;
    const ask = (page: TablePage | undefined) => {
      const asked = {
        ...(sort && { sort }),
        ...(filters.length > 0 && { filters: [...filters] }),
        ...(page && { page }),
      };
      return askOnce({ key: questionKey(context, definition, asked), notBefore }, () =>
        loadTable(definition, asked),
      );
    };
    const first = await ask(firstPageOf(definition));
    if (first.next) {
      continuations.set(first, async () => {
        const { beginRest } = await import('./rest/rest');
        return (onRest) => beginRest(first, ask, onRest);
      });
    }
    return first;
  };
}

const refuseAnonymous = () =>
  Promise.reject(new AppError('NOT_SIGNED_IN', 'There is no signed-in user.'));
