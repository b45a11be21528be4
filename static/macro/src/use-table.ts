import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { AppError } from '#contract/app-error';
import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import type { TableSort } from '#contract/table-sort';
import { ERROR_HELP } from '#ui/messages/error-help';
import { useLoad } from '#ui/use-load';
import type { FirstTable } from './first-table';
import { sincePageLoad, type LoadReaderTable } from './reader-tables';
import { useChanges } from './use-changes';
import { useRetries } from './use-retries';

/** Rows stay if Jira cannot answer, and go if the reader may no longer see them. */
const keepsRows = (error: AppError) => ERROR_HELP[error.code].keepsRows;

/**
 * The table of a macro.
 * @param firstSort the order in which Jira is asked for it at first
 */
export function useTable(
  definition: MacroDefinition,
  loadTable: LoadReaderTable,
  firstTable: FirstTable | undefined,
  firstSort: readonly TableSort[],
) {
  const [settled] = useState(() => firstTable?.settled);
  const [table, load] = useLoad<IssueTable>(keepsRows, settled);
  const [sort, setSort] = useState(firstSort);
  /** When the reader last asked for what is new; orders that were seen before are too old then. */
  const notBefore = useRef(sincePageLoad());

  const request = useCallback(
    (wish: readonly TableSort[]) =>
      load(() => loadTable(definition, { sort: wish, notBefore: notBefore.current })),
    [definition, loadTable, load],
  );
  const reload = useCallback(() => {
    notBefore.current = Date.now();
    void request(sort);
  }, [request, sort]);
  const changeSort = useCallback(
    (wish: readonly TableSort[]) => {
      setSort(wish);
      void request(wish);
    },
    [request],
  );

  // Not an ordinary effect: it would wait for the first frame.
  useLayoutEffect(() => {
    if (settled) return;
    if (firstTable) void load(() => firstTable.promise);
    else void request(firstSort);
  }, [firstTable, firstSort, settled, load, request]);

  useChanges(table.value, reload);

  const shownAsOf = table.value?.asOf;
  const retriesByItself = useRetries(table.error, shownAsOf ?? '', reload);
  // After a failure it is unknown whether Jira can sort like that.
  const triedSort = table.error ? undefined : sort;

  return { table, shownAsOf, triedSort, retriesByItself, reload, changeSort };
}
