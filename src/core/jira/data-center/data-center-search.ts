import type * as v from 'valibot';
import { AppError } from '#contract/app-error';
import { CollectedIssues } from '../collected-issues';
import { getOrAsk, type JiraApi, type JiraCall } from '../jira-api';
import type { SearchRequest, SearchResult } from '../jira-client';
import { RESULT_WINDOW } from '../jira-failure';
import { searchPageSchema } from './data-center-responses';

const SEARCH = '/rest/api/2/search';
/** A Jira may give fewer issues a page than asked for; this many pages are fetched at most. */
const PAGES_MAX = 10;

type Page = v.InferOutput<typeof searchPageSchema>;

/** Jira says how many issues there are with the first page, and gives any part of them. */
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

/** @returns undefined where Jira's window of results ends: what was found stays true */
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
  /** What Jira shall say beside the issues. */
  expand: string[];
  /** False: what the query names and is not there finds nothing. */
  validateQuery?: boolean;
}

export const searchCall = (body: SearchBody): JiraCall => getOrAsk(SEARCH, body);
