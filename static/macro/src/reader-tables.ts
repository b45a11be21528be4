import { AppError } from '#contract/app-error';
import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import { SORT_COLUMNS_MAX, type TableSort } from '#contract/table-sort';
import type { ResourceContext } from '#ui/bridge';
import { askOnce } from './answers/ask-once';
import { questionKey } from './answers/question-key';
import { loadTable } from './load-table';

/** Frames of a page do not begin at the same moment. */
const FRAMES_APART_MS = 5_000;

/**
 * Loads tables for the reader of this frame.
 * @param options.notBefore milliseconds since the epoch: an answer that was asked for earlier is too old
 */
export type LoadReaderTable = (
  definition: MacroDefinition,
  options: { sort?: readonly TableSort[]; notBefore: number },
) => Promise<IssueTable>;

/** What the other macros of the page have loaded is as new as the page. */
export const sincePageLoad = (): number => performance.timeOrigin - FRAMES_APART_MS;

/** For somebody who has not signed in nothing is asked: neither a function of the app nor Jira. */
export function readerTables(context: ResourceContext): LoadReaderTable {
  if (context.accountId === undefined) return refuseAnonymous;
  return (definition, { sort: wish = [], notBefore }) => {
    const sort = wish.length > 0 ? wish.slice(0, SORT_COLUMNS_MAX) : undefined;
    return askOnce({ key: questionKey(context, definition, sort), notBefore }, () =>
      loadTable(definition, sort),
    );
  };
}

const refuseAnonymous = () =>
  Promise.reject(new AppError('NOT_SIGNED_IN', 'There is no signed-in user.'));
