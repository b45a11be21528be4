import type * as v from 'valibot';
import { AppError } from '#contract/app-error';
import type { PagePosition } from '#contract/table-page';
import { CollectedIssues } from '../collected-issues';
import { getOrAsk, type JiraApi, type JiraCall } from '../jira-api';
import type { JiraIssue, SearchRequest, SearchResult } from '../jira-client';
import { unexpectedAnswer } from '../../http/unexpected-answer';
import { oneLine } from '../../table/plain-text';
import { isJiraFailure, RESULT_WINDOW } from '../jira-failure';
import { searchPageSchema } from './data-center-responses';

/** The path of a search, by GET or POST. */
export const SEARCH = '/rest/api/2/search';
/** A Jira may return fewer issues a page than requested; at most so many pages are fetched. */
const PAGES_MAX = 10;

type Page = v.InferOutput<typeof searchPageSchema>;

/** So many issues of the part before are asked for again: as many may leave a result and none is missed. */
const OVERLAP = 20;

/**
 * Searches Jira Data Center, which states the total with the first page and returns any range of the issues.
 * @throws {AppError} as {@link JiraClient.search} does
 */
export async function searchDataCenter(
  api: JiraApi,
  request: SearchRequest,
): Promise<SearchResult> {
  const { after } = request;
  const position = after?.start ?? 0;
  const overlap = after ? Math.min(OVERLAP, position) : 0;
  const first = await fetchFirst(api, request, overlap);
  if (!first) return nothingMore(position);
  // "No issues" would not be true.
  if (first.issues.length === 0 && first.total > position - overlap) throw unexpectedAnswer(200);
  const { known, changed } = knownAmong(first.issues, after, overlap);
  const found = new CollectedIssues(request);
  found.add(first.issues.slice(known));
  const list: List = {
    total: first.total,
    position: position - overlap + first.issues.length,
  };
  const stoppedBy = await addPages(api, request, { found, list });
  const end = position - overlap + known + found.issues.length;
  return {
    issues: found.issues,
    total: { count: Math.max(first.total, end), precision: 'exact' },
    described: first.described,
    warnings: first.warningMessages.map((text) => oneLine(text)),
    ...(changed && { changed }),
    ...(stoppedBy !== 'window' && { stoppedBy, next: nextAfter(found, end, first.total) }),
  };
}

/** @returns undefined if a search is continued beyond Jira's window of results */
async function fetchFirst(
  api: JiraApi,
  request: SearchRequest,
  overlap: number,
): Promise<Page | undefined> {
  const { after, maxResults, enough = maxResults } = request;
  const rows = Math.min(maxResults, enough) + overlap;
  if (!after) return fetchPage(api, { ...request, maxResults: rows }, 0);
  return fetchPage(api, { ...request, maxResults: rows }, after.start - overlap).catch(
    (error: unknown) => {
      if (stopAt(error) === 'window') return undefined;
      throw error;
    },
  );
}

/** The part of a list that Jira's window of results cuts off. */
const nothingMore = (count: number): SearchResult => ({
  issues: [],
  total: { count, precision: 'at-least' },
  described: new Map(),
  warnings: [],
});

/** How many of the issues stood before a position already, and whether they stand elsewhere now. */
function knownAmong(issues: JiraIssue[], after: PagePosition | undefined, overlap: number) {
  if (!after) return { known: 0, changed: undefined };
  const known = issues.findIndex(({ key }) => key === after.last) + 1;
  return { known, changed: known === overlap ? undefined : (true as const) };
}

function nextAfter(found: CollectedIssues, start: number, total: number): PagePosition | undefined {
  const last = found.issues.at(-1);
  return found.isFull || start >= total || !last ? undefined : { start, last: last.key };
}

/** How many issues Jira finds, and how many of them were passed. */
interface List {
  total: number;
  position: number;
}

/** @returns what ended the list early, other than Jira having no more */
async function addPages(
  api: JiraApi,
  request: SearchRequest,
  { found, list }: { found: CollectedIssues; list: List },
): Promise<'pages' | 'failure' | 'window' | undefined> {
  for (let pages = 1; !found.isEnough && list.position < list.total; pages += 1) {
    if (pages === PAGES_MAX) return 'pages';
    const missing = { ...request, maxResults: found.missing };
    const next = await fetchPage(api, missing, list.position).catch(stopAt);
    if (next === 'failure' || next === 'window') return next;
    if (next.issues.length === 0) return 'window';
    found.add(next.issues);
    list.position += next.issues.length;
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
