import { AppError } from '#contract/app-error';
import type { TableSort } from '#contract/table-sort';
import type { ColumnFilter } from '#contract/table-view';
import type { JiraClient, SearchRequest } from '../jira/jira-client';
import { isRefusedQuery } from '../jira/jql-failure';
import { restrictJql } from '../jql/restrict-jql';
import { jqlOfFilters } from './filter-jql';
import { searchInOrder } from './search-in-order';
import { searchIssues, type FoundIssues } from './search-issues';

/** A reader's view of a table, as far as Jira can make it. */
export interface AskedView {
  /** Undefined for the author's order. */
  sort: TableSort[] | undefined;
  /** Undefined for all issues of the query. */
  filters: ColumnFilter[] | undefined;
  /** `YYYY-MM-DD`, where the reader is. */
  today: string;
}

/**
 * Finds the issues of a table that meet conditions on its columns, in the reader's order if possible. If Jira refuses the
 * query only with the conditions, or JQL has none of that kind, it is asked for all issues.
 * @param search finds the issues of the query without conditions
 * @throws {AppError} what `jira` throws
 */
export async function searchFiltered(
  jira: JiraClient,
  request: SearchRequest,
  { sort, filters, today }: AskedView,
  search: typeof searchIssues,
): Promise<FoundIssues> {
  const clause = filters && jqlOfFilters(filters, today);
  if (clause === undefined) return searchInOrder(jira, request, { sort, search });
  try {
    const jql = await restrictJql(request.jql, clause);
    // A value that Jira does not know must not be taken out of the conditions, as it may be out of the author's query.
    const found = await searchInOrder(jira, { ...request, jql }, { sort, search: searchIssues });
    return { ...found, filters };
  } catch (error) {
    if (!isRefusedQuery(error) && !isInvalid(error)) throw error;
    return searchInOrder(jira, request, { sort, search });
  }
}

/** The grammar reads less than Jira. */
const isInvalid = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'JQL_INVALID';
