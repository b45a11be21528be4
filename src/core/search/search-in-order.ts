import { AppError } from '#contract/app-error';
import type { TableSort } from '#contract/table-sort';
import type { JiraClient, SearchRequest } from '../jira/jira-client';
import { isRefusedQuery } from '../jira/jql-failure';
import { orderJql } from '../jql/order-jql';
import { parseJql } from '../jql/parse-jql';
import { jqlOrderOf } from './jql-order-of';
import { searchIssues, type FoundIssues } from './search-issues';

/** How a table is searched for. */
interface SearchOptions {
  /** The reader's order; undefined for the author's. */
  sort: TableSort[] | undefined;
  /** Finds issues in the order of a query. */
  search?: typeof searchIssues;
}

/**
 * Finds the issues of a table, in the reader's order if possible. A query that the parser does not
 * understand, or that Jira cannot put in that order, keeps its own order, so that Jira's messages are
 * about the author's words.
 * @param request its fields are the columns
 * @throws {AppError} what `jira` throws
 */
export async function searchInOrder(
  jira: JiraClient,
  request: SearchRequest,
  { sort, search = searchIssues }: SearchOptions,
): Promise<FoundIssues> {
  const order = sort && jqlOrderOf(sort);
  const jql = order && (await orderJql(request.jql, order));
  if (jql !== undefined) {
    try {
      return { ...(await search(jira, { ...request, jql })), sort };
    } catch (error) {
      if (!isRefusedQuery(error)) throw error;
    }
  }
  return search(jira, request).catch(async (error: unknown) => {
    throw await withPosition(error, request.jql);
  });
}

/**
 * Jira does not always say where an error in a query is; the grammar may know. If it finds none, Jira refuses what
 * the query names.
 */
async function withPosition(error: unknown, jql: string): Promise<unknown> {
  if (!isRefusedQuery(error) || error.code !== 'JQL_INVALID') return error;
  if (error.details.position ?? error.details.reason) return error;
  const { error: position } = await parseJql(jql);
  const cause = position ? { position } : { reason: 'names' };
  return new AppError(error.code, error.message, { details: { ...error.details, ...cause } });
}
