import { useEffect, useMemo } from 'react';
import type { IssueTable } from '#contract/issue-table';
import { isSameSort, type TableSort } from '#contract/table-sort';
import { isComplete, sorterOf, type Sorter } from '#core/view/sorted-by';

type Sort = readonly TableSort[];

/** Asks Jira for another order; without columns for that of the query. */
export type AskJira = (sort: Sort) => void;

/** The order of a table: what is wished, and what was done about it. */
export interface SortState {
  /** The columns by which the issues stand in order now. */
  sort: Sort;
  /** Undefined if they stand in the order of the query. */
  by: Sorter | undefined;
  /** The order that nobody can make. */
  refused: Sort;
}

/** What is known of Jira's part. */
interface Asked {
  /** What Jira was last asked for; undefined while it is not known whether it can. */
  asked: Sort | undefined;
  isLoading: boolean;
  /** Undefined where Jira is asked for no other order. */
  askJira: AskJira | undefined;
}

const NO_SORT: Sort = [];
const AS_QUERIED: SortState = { sort: NO_SORT, by: undefined, refused: NO_SORT };

/**
 * Sorts as a reader wishes: what Jira has to sort it is asked for, everything else is sorted here.
 * @param wish columns that the table may not have
 */
export function useSort(table: IssueTable, wish: Sort = NO_SORT, jira: Asked): SortState {
  const { asked, isLoading, askJira } = jira;
  const known = useMemo(
    () => wish.filter(({ fieldId }) => table.columns.some((each) => each.fieldId === fieldId)),
    [wish, table.columns],
  );
  const loaded = table.sort ?? NO_SORT;
  const isWished = isSameSort(loaded, known);
  const question = isWished || sorterOf(table, known) === 'jira' ? known : NO_SORT;
  // Only when the question or the answer changes: after a failure Jira is not asked again by itself.
  useEffect(() => {
    const isKnown = isSameSort(question, loaded) || isSameSort(question, asked ?? NO_SORT);
    if (!isKnown) askJira?.(question);
  }, [JSON.stringify(question), table.sort]);
  return useMemo(
    () => sortStateOf(table, known, { asked, isLoading, askJira }),
    [table, known, asked, isLoading, askJira],
  );
}

function sortStateOf(table: IssueTable, wish: Sort, { asked, isLoading, askJira }: Asked) {
  if (wish.length === 0) return AS_QUERIED;
  if (isSameSort(table.sort ?? NO_SORT, wish)) return sortedBy('jira', wish);
  const sorter = sorterOf(table, wish);
  if (sorter === 'browser') return sortedBy('browser', wish);
  if (sorter === 'jira' && askJira && isPending(wish, { asked, isLoading })) return AS_QUERIED;
  // An order that Jira cannot make is made here as well as it can be.
  if (isComplete(table)) return sortedBy('browser', wish);
  return askJira ? { ...AS_QUERIED, refused: wish } : AS_QUERIED;
}

const isPending = (wish: Sort, { asked, isLoading }: Pick<Asked, 'asked' | 'isLoading'>) =>
  isLoading || !asked || !isSameSort(asked, wish);

const sortedBy = (by: Sorter, sort: Sort): SortState => ({ sort, by, refused: NO_SORT });
