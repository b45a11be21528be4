import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { AppError } from '#contract/app-error';
import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import type { TableSort } from '#contract/table-sort';
import type { ColumnFilter } from '#contract/table-view';
import { ERROR_HELP } from '#ui/messages/error-help';
import { useLoad, type Loadable } from '#ui/use-load';
import type { FirstTable } from './first-table';
import { sincePageLoad, type LoadReaderTable } from './reader-tables';
import type { Rest } from './rest/rest-state';
import { useRest } from './rest/use-rest';
import { useChanges } from './use-changes';
import { useRetries } from './use-retries';

/** What Jira was last asked for. */
interface Wish {
  sort: readonly TableSort[];
  filters?: readonly ColumnFilter[];
}

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
  const { shown, status, notes, hold } = useWhole(table);
  const asking = useQuestions(firstSort, hold, (wish) => load(() => loadTable(definition, wish)));
  const { sort, ask, refresh, reload, changeSort, changeFilters } = asking;

  // Not an ordinary effect: it would wait for the first frame.
  useLayoutEffect(() => {
    if (settled) return;
    if (firstTable) void load(() => firstTable.promise);
    else ask();
  }, [firstTable, settled, load, ask]);

  useChanges(shown.value, reload);

  const shownAsOf = shown.value?.asOf;
  const retriesByItself = useRetries(table.error, shownAsOf ?? '', reload);
  // After a failure it is unknown whether Jira can sort like that.
  const triedSort = table.error ? undefined : sort;

  return {
    table: shown,
    status,
    notes,
    shownAsOf,
    triedSort,
    retriesByItself,
    refresh,
    reload,
    changeSort,
    changeFilters,
  };
}

/**
 * What Jira is asked for.
 * @param hold called with whether the next answer is to take the place of the same table
 */
function useQuestions(
  firstSort: readonly TableSort[],
  hold: (holds: boolean) => void,
  load: (wish: Wish & { notBefore: number }) => unknown,
) {
  const [sort, setSort] = useState(firstSort);
  const wish = useRef<Wish>({ sort: firstSort });
  /** When the reader last asked for what is new; orders that were seen before are too old then. */
  const notBefore = useRef(sincePageLoad());
  const latest = useRef({ hold, load });
  latest.current = { hold, load };
  const ask = useCallback((change: Partial<Wish> = {}) => {
    Object.assign(wish.current, change);
    latest.current.load({ ...wish.current, notBefore: notBefore.current });
  }, []);
  const refresh = useCallback(
    (since: number) => {
      notBefore.current = since;
      latest.current.hold(true);
      ask();
    },
    [ask],
  );
  const reload = useCallback(() => {
    refresh(Date.now());
  }, [refresh]);
  const changeSort = useCallback(
    (next: readonly TableSort[]) => {
      setSort(next);
      latest.current.hold(false);
      ask({ sort: next });
    },
    [ask],
  );
  const changeFilters = useCallback(
    (filters: readonly ColumnFilter[]) => {
      latest.current.hold(false);
      ask({ filters });
    },
    [ask],
  );
  return { sort, ask, refresh, reload, changeSort, changeFilters };
}

/**
 * The first part of a table, and the rest as it comes.
 * @returns hold: whether what is shown stays until the next table is whole, because it is the same one, asked for again
 */
function useWhole(table: Loadable<IssueTable>) {
  const [held, setHeld] = useState<IssueTable>();
  const first = table.value;
  const found = useRest(table.loading ? undefined : first);
  const rest = found?.of === first ? found : undefined;
  const { value, isHeld } = chosen(first, rest, held);
  const hold = useCallback(
    (holds: boolean) => {
      setHeld(holds ? value : undefined);
    },
    [value],
  );
  const shown = { ...table, value, loading: table.loading || isHeld };
  return { shown, status: rest?.status, notes: rest?.notes, hold };
}

/** What is shown: what was held until the table is whole, or what is there of it. */
function chosen(first: IssueTable | undefined, rest: Rest | undefined, held?: IssueTable) {
  const isWhole = !first?.next || rest?.isOver === true;
  if (first && held && !isWhole) return { value: held, isHeld: true };
  return { value: rest?.table ?? first, isHeld: false };
}
