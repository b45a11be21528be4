import type * as v from 'valibot';
import { AppError } from '#contract/app-error';
import { CollectedIssues } from '../collected-issues';
import { getOrAsk, type JiraApi, type JiraCall } from '../jira-api';
import type { SearchRequest, SearchResult } from '../jira-client';
import { unexpectedAnswer } from '../../http/unexpected-answer';
import { oneLine } from '../../table/plain-text';
import { isJiraFailure, RESULT_WINDOW } from '../jira-failure';
import { searchPageSchema } from './data-center-responses';

/** The path of a search, by GET or POST. */
export const SEARCH = '/rest/api/2/search';
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
  // "No issues" would not be true.
  if (first.issues.length === 0 && first.total > 0) throw unexpectedAnswer(200);
  const found = new CollectedIssues(request.maxResults);
  found.add(first.issues);
  const stoppedBy = await addPages(api, request, { found, first });
  const count = Math.max(first.total, found.issues.length);
  return {
    issues: found.issues,
    total: { count, precision: 'exact' },
    described: first.described,
    warnings: first.warningMessages.map((text) => oneLine(text)),
    stoppedBy,
  };
}

/** @returns what ended the list early, other than Jira having no more */
async function addPages(
  api: JiraApi,
  request: SearchRequest,
  { found, first }: { found: CollectedIssues; first: Page },
): Promise<SearchResult['stoppedBy']> {
  let startAt = first.issues.length;
  for (let pages = 1; !found.isFull && startAt < first.total; pages += 1) {
    if (pages === PAGES_MAX) return 'pages';
    const missing = { ...request, maxResults: request.maxResults - found.issues.length };
    const next = await fetchPage(api, missing, startAt).catch(stopAt);
    if (next === 'failure') return 'failure';
    if (next === 'window' || next.issues.length === 0) return undefined;
    found.add(next.issues);
    startAt += next.issues.length;
  }
  return undefined;
}

/** Beyond the number of results that Jira returns for any search, and if Jira fails, the earlier pages stay. */
function stopAt(error: unknown): 'window' | 'failure' {
  if (error instanceof AppError && error.details.reason === RESULT_WINDOW) return 'window';
  if (isJiraFailure(error)) return 'failure';
  throw error;
}

function fetchPage(api: JiraApi, search: SearchRequest, startAt: number): Promise<Page> {
  const { jql, maxResults, fieldIds, validate } = search;
  const body = { jql, startAt, maxResults, fields: fieldIds, expand: ['names', 'schema'] };
  const skipping = validate === false && { validateQuery: false };
  return api.query(searchCall({ ...body, ...skipping }), searchPageSchema);
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
