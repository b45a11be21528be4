import type * as v from 'valibot';
import { AppError } from '#contract/app-error';
import { CollectedIssues } from '../collected-issues';
import { getOrAsk, type JiraApi, type JiraCall } from '../jira-api';
import type { SearchRequest, SearchResult } from '../jira-client';
import { RESULT_WINDOW } from '../jira-failure';
import { searchPageSchema } from './data-center-responses';

const SEARCH = '/rest/api/2/search';
/** A Jira may return fewer issues a page than requested; at most so many pages are fetched. */
const PAGES_MAX = 10;

type Page = v.InferOutput<typeof searchPageSchema>;

/**
 * Searches Jira Data Center, which states the total with the first page and returns any range of the issues.
 * @throws {AppError} as {@link JiraClient.search} does
 */
export async function searchDataCenter(
  api: JiraApi,
  request: SearchRequest,
): Promise<SearchResult> {
  const first = await fetchPage(api, request, 0);
  const found = new CollectedIssues(request.maxResults);
  found.add(first.issues);
  let startAt = first.issues.length;
  for (let pages = 1; pages < PAGES_MAX; pages += 1) {
    if (found.isFull || startAt >= first.total) break;
    const missing = { ...request, maxResults: request.maxResults - found.issues.length };
    const next = await fetchNextPage(api, missing, startAt);
    if (!next || next.issues.length === 0) break;
    found.add(next.issues);
    startAt += next.issues.length;
  }
  const count = Math.max(first.total, found.issues.length);
  return {
    issues: found.issues,
    total: { count, precision: 'exact' },
    described: first.described,
  };
}

/** @returns undefined beyond the number of results that Jira returns for any search */
async function fetchNextPage(
  api: JiraApi,
  request: SearchRequest,
  startAt: number,
): Promise<Page | undefined> {
  return fetchPage(api, request, startAt).catch((error: unknown) => {
    if (error instanceof AppError && error.details.reason === RESULT_WINDOW) return undefined;
    throw error;
  });
}

function fetchPage(api: JiraApi, search: SearchRequest, startAt: number): Promise<Page> {
  const { jql, maxResults, fieldIds } = search;
  const body = { jql, startAt, maxResults, fields: fieldIds, expand: ['names', 'schema'] };
  return api.query(searchCall(body), searchPageSchema);
}

interface SearchBody {
  jql: string;
  startAt: number;
  maxResults: number;
  fields: string[];
  /** What Jira returns besides the issues. */
  expand: string[];
  /** False: a name in the query that does not exist finds nothing and is not an error. */
  validateQuery?: boolean;
}

/** The call of a search: a GET or, if the query is long, a POST. */
export const searchCall = (body: SearchBody): JiraCall => getOrAsk(SEARCH, body);
