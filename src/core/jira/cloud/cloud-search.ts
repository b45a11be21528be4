import type * as v from 'valibot';
import type { PagePosition } from '#contract/table-page';
import { unexpectedAnswer } from '../../http/unexpected-answer';
import { CollectedIssues } from '../collected-issues';
import { ask, getOrAsk, type JiraApi, type JiraCall } from '../jira-api';
import type { IssueTotal, JiraIssue, SearchRequest, SearchResult } from '../jira-client';
import { isJiraFailure } from '../jira-failure';
import { isRefusedQuery, unboundedQuery } from '../jql-failure';
import { isUnbounded } from './bounded-query';
import { countSchema, searchPageSchema } from './cloud-responses';
import type { components } from './wire';

type SearchBody = components['schemas']['SearchAndReconcileRequestBean'];
type CountBody = components['schemas']['JQLCountRequestBean'];
type Page = v.InferOutput<typeof searchPageSchema>;

const BASE = '/rest/api/3/search';
/** Enough for 1,000 rows: a page usually holds 100 issues, some pages fewer. A search can be continued afterwards. */
const PAGES_MAX = 12;
/** Jira returns no more at once with the fields of issues. */
const PAGE_ISSUES = 100;

/**
 * Searches Jira Cloud, which returns one page after the other, each with a token for the next, and no total.
 * Only when the first page is not the last one are the issues counted, while the next page is fetched; a search that
 * continues another does not count them again.
 * @throws {AppError} as {@link JiraClient.search} does
 */
export async function searchCloud(api: JiraApi, request: SearchRequest): Promise<SearchResult> {
  const { after } = request;
  const first = await query(api, request.jql, pageCall(request, after?.token), searchPageSchema);
  const found = new CollectedIssues(request);
  found.add(first.issues);
  const token = nextToken(first);
  if (token === undefined && !found.overflowed) return complete(found, first, after);
  const counting = after ? undefined : countIssues(api, request.jql).catch(() => undefined);
  const end = await addPages(api, request, { found, token });
  if (end.by === 'complete') return complete(found, first, after);
  return beginning(found, end, { first, after, estimate: await counting });
}

/** The issues of a search that has more. */
function beginning(
  found: CollectedIssues,
  end: SearchEnd,
  known: { first: Page; after: PagePosition | undefined; estimate: IssueTotal | undefined },
): SearchResult {
  // Jira has more pages, so "no issues" would be wrong.
  if (found.issues.length === 0) throw unexpectedAnswer(200);
  const { first, after, estimate } = known;
  const passed = (after?.start ?? 0) + found.issues.length;
  return {
    issues: found.issues,
    total: estimate ?? { count: passed, precision: 'at-least' },
    described: first.described,
    warnings: [],
    stoppedBy: end.by === 'pages' || end.by === 'failure' ? end.by : undefined,
    next: found.isFull ? undefined : positionAt(end.token, passed, found.issues.at(-1)),
  };
}

/** How a list ended: all issues were taken, there are `more`, or what stopped the client early. */
interface SearchEnd {
  by: 'complete' | 'more' | 'pages' | 'failure';
  /** Of the page that follows, if it can be asked for. */
  token?: string | undefined;
}

function positionAt(
  token: string | undefined,
  start: number,
  last: JiraIssue | undefined,
): PagePosition | undefined {
  return token === undefined || !last ? undefined : { start, last: last.key, token };
}

/**
 * Asks Jira Cloud for its estimate of how many issues a query finds.
 * @throws {AppError} as {@link JiraClient.count} does
 */
export async function countIssues(api: JiraApi, jql: string): Promise<IssueTotal> {
  const body: CountBody = { jql };
  const { count } = await query(api, jql, ask(`${BASE}/approximate-count`, body), countSchema);
  return { count, precision: 'approximate' };
}

/**
 * Fetches further pages. Stops at a token that was used before and after {@link PAGES_MAX} pages, because
 * Jira may otherwise lead in circles. Empty pages in the middle count like any other.
 */
async function addPages(
  api: JiraApi,
  request: SearchRequest,
  { found, token: firstToken }: { found: CollectedIssues; token: string | undefined },
): Promise<SearchEnd> {
  const used = new Set<string>();
  let token = firstToken;
  for (let pages = 1; token !== undefined && !found.isEnough; pages += 1) {
    if (pages === PAGES_MAX) return { by: 'pages', token };
    if (used.has(token)) return { by: 'failure' };
    used.add(token);
    const page: Page | undefined = await fetchNext(api, request, token).catch(stopAtFailure);
    if (!page) return { by: 'failure', token };
    found.add(page.issues);
    token = nextToken(page);
  }
  return token === undefined && !found.overflowed ? { by: 'complete' } : { by: 'more', token };
}

/** If Jira fails on a later page, the earlier ones stay. */
function stopAtFailure(error: unknown): undefined {
  if (!isJiraFailure(error)) throw error;
}

function complete(
  { issues }: CollectedIssues,
  first: Page,
  after: PagePosition | undefined,
): SearchResult {
  const total: IssueTotal = { count: (after?.start ?? 0) + issues.length, precision: 'exact' };
  return { issues, total, described: first.described, warnings: [] };
}

function nextToken({ isLast, nextPageToken }: Page): string | undefined {
  return isLast === true || !nextPageToken ? undefined : nextPageToken;
}

/** Once the query has run, a 400 is about the page token, which means nothing to a reader. */
const fetchNext = (api: JiraApi, request: SearchRequest, token: string): Promise<Page> =>
  api.read(pageCall(request, token), searchPageSchema);

/** All pages of a search are asked for alike, because a token is only valid for the same size and fields. */
function pageCall(
  { jql, fieldIds, maxResults, after }: SearchRequest,
  token: string | undefined,
): JiraCall {
  const nextPage = token === undefined ? {} : { nextPageToken: token };
  const body: SearchBody = {
    jql,
    maxResults: Math.min((after?.start ?? 0) + maxResults, PAGE_ISSUES),
    fields: fieldIds,
    expand: 'names,schema',
    ...nextPage,
  };
  return getOrAsk(`${BASE}/jql`, body);
}

/** The message for a query without a condition is in the reader's language, so the query itself is checked. */
async function query<T>(
  api: JiraApi,
  jql: string,
  call: JiraCall,
  schema: v.GenericSchema<unknown, T>,
): Promise<T> {
  return api.query(call, schema).catch((error: unknown) => {
    if (!isRefusedQuery(error) || error.code !== 'JQL_INVALID' || !isUnbounded(jql)) throw error;
    throw unboundedQuery(error.details);
  });
}
