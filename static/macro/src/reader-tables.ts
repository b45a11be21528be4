import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import type { TableSort } from '#contract/table-sort';
import type { ResourceContext } from '#ui/bridge';
import { askOnce } from './answers/ask-once';
import { loadTable } from './load-table';

/** Frames of a page do not begin at the same moment. */
const FRAMES_APART_MS = 5_000;

/**
 * Loads tables for the reader of this frame.
 * @param options.notBefore milliseconds since the epoch: an answer that was asked for earlier is too old
 */
export type LoadReaderTable = (
  definition: MacroDefinition,
  options: { sort?: TableSort | undefined; notBefore: number },
) => Promise<IssueTable>;

/** What the other macros of the page have loaded is as new as the page. */
export const sincePageLoad = (): number => performance.timeOrigin - FRAMES_APART_MS;

/** Nothing crosses from one account to another, nor from page to page: a shared account shows a table on one page only. */
export function readerTables({ accountId, locale, extension }: ResourceContext): LoadReaderTable {
  const reader = [accountId ?? 'anonymous', locale, extension.content ?? null];
  return (definition, { sort, notBefore }) =>
    askOnce({ key: JSON.stringify([reader, definition, sort ?? null]), notBefore }, () =>
      loadTable(definition, sort),
    );
}
