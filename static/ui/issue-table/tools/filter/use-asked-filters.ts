import { useEffect, useMemo, useRef } from 'react';
import type { IssueTable } from '#contract/issue-table';
import type { ColumnFilter } from '#contract/table-view';
import { askedFilters } from '#core/view/asked-filters';
import type { ViewState } from '../../view/use-table-view';

/** Asks Jira for the issues that meet conditions; without any, for all issues of the query. */
export type AskFiltered = (filters: readonly ColumnFilter[]) => void;

/** A person who types a number stops for less. */
const PAUSE_MS = 500;
const NONE: readonly ColumnFilter[] = [];

/**
 * Asks Jira for the conditions of a view if the table is too long to be filtered here.
 * @param ask undefined where Jira is asked for nothing else than the query
 * @returns the table with all issues that are known of it, whose values a person chooses among
 */
export function useAskedFilters(
  table: IssueTable,
  { view, authors }: ViewState,
  ask: AskFiltered | undefined,
): IssueTable {
  const unfiltered = useRef(table);
  if (!table.filters) unfiltered.current = table;
  const { filters = NONE } = view;
  const signed = table.shared && (authors.filters ?? NONE);
  const wish = askedFilters(unfiltered.current, filters, signed);
  const question = JSON.stringify(wish);
  const answered = JSON.stringify(table.filters ?? NONE);
  const asked = useRef(answered);
  // Only when the question or the answer changes: what Jira refused it is not asked again.
  useEffect(() => {
    if (!ask || question === answered || question === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = question;
      ask(wish);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [question, answered, ask]);
  return useMemo(() => withAllRows(table, unfiltered.current), [table]);
}

function withAllRows(table: IssueTable, unfiltered: IssueTable): IssueTable {
  if (table === unfiltered) return table;
  const rows = new Map(unfiltered.rows.map((row) => [row.key, row]));
  for (const row of table.rows) rows.set(row.key, row);
  return { ...table, rows: [...rows.values()] };
}
