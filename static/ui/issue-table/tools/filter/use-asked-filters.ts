import { useEffect, useMemo, useRef } from 'react';
import type { IssueTable } from '#contract/issue-table';
import type { NamedView } from '#contract/named-view';
import type { ColumnFilter, TableView } from '#contract/table-view';
import { askedFilters } from '#core/view/asked-filters';
import { isOfReader } from '#core/view/is-of-reader';
import type { ViewState } from '../../view/use-table-view';

/** Asks Jira for the issues that meet conditions; without any, for all issues of the query. */
export type AskFiltered = (filters: readonly ColumnFilter[]) => void;

/** A person who types a number stops for less. */
const PAUSE_MS = 500;
const NONE: readonly ColumnFilter[] = [];

/** What became of the conditions that only Jira can tell: it is asked for them, or it could not be. */
export type Answer = 'pending' | 'refused' | undefined;

/**
 * Asks Jira for the conditions of a view if the table is too long to be filtered here.
 * @param views of the author, whose conditions readers of a shared account may ask for too
 * @param ask undefined where Jira is asked for nothing else than the query
 * @returns known: the table with all issues that are known of it, whose values a person chooses among
 */
export function useAskedFilters(
  { table, state: { view, authors } }: { table: IssueTable; state: ViewState },
  views: readonly NamedView[] | undefined,
  ask: AskFiltered | undefined,
): { known: IssueTable; answer: Answer } {
  const unfiltered = useRef(table);
  if (!table.filters) unfiltered.current = table;
  const { filters = NONE } = view;
  const signed = table.shared && signedFilters(authors, views);
  const wish = askedFilters(unfiltered.current, filters, signed);
  const isUnderWay = useQuestion(table, wish, ask);
  const known = useMemo(() => withAllRows(table, unfiltered.current), [table]);
  return { known, answer: answerTo(filters, table.filters, isUnderWay) };
}

function answerTo(
  filters: readonly ColumnFilter[],
  answered: readonly ColumnFilter[] = NONE,
  isUnderWay: boolean,
): Answer {
  const isMissing = filters.some(isOfReader) && !answered.some(isOfReader);
  if (!isMissing) return undefined;
  return isUnderWay ? 'pending' : 'refused';
}

/** @returns whether Jira is being asked for conditions that only Jira can tell, or is about to be */
function useQuestion(table: IssueTable, wish: ColumnFilter[], ask: AskFiltered | undefined) {
  const question = JSON.stringify(wish);
  const answered = JSON.stringify(table.filters ?? NONE);
  const asked = useRef({ question: answered, table });
  const isPending = question !== answered && asked.current.question !== question;
  const isOwn = wish.some(isOfReader);
  // Only when the question or the answer changes: what Jira refused it is not asked again.
  useEffect(() => {
    if (!ask || !isPending) return;
    const put = () => {
      asked.current = { question, table };
      ask(wish);
    };
    // A view of one's own issues must not show those of others first.
    const timer = setTimeout(put, isOwn ? 0 : PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [question, answered, ask, isPending]);
  return isOwn && ask !== undefined && (isPending || asked.current.table === table);
}

const signedFilters = (authors: TableView, views: readonly NamedView[] = []): ColumnFilter[] =>
  [authors, ...views.map(({ view }) => view)]
    .flatMap(({ filters = [] }) => filters)
    .filter((filter) => !isOfReader(filter));

function withAllRows(table: IssueTable, unfiltered: IssueTable): IssueTable {
  if (table === unfiltered) return table;
  const rows = new Map(unfiltered.rows.map((row) => [row.key, row]));
  for (const row of table.rows) rows.set(row.key, row);
  return { ...table, rows: [...rows.values()] };
}
