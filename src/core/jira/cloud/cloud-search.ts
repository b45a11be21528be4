import type * as v from 'valibot';
import { unexpectedAnswer } from '../../http/unexpected-answer';
import { CollectedIssues } from '../collected-issues';
import { ask, getOrAsk, type JiraApi, type JiraCall } from '../jira-api';
import type { IssueTotal, SearchRequest, SearchResult } from '../jira-client';
import { isJiraFailure } from '../jira-failure';
import { isRefusedQuery, unboundedQuery } from '../jql-failure';
import { isUnbounded } from './bounded-query';
import { countSchema, searchPageSchema } from './cloud-responses';
import type { components } from './wire';

type SearchBody = components['schemas']['SearchAndReconcileRequestBean'];
type CountBody = components['schemas']['JQLCountRequestBean'];
type Page = v.InferOutput<typeof searchPageSchema>;

const BASE = '/rest/api/3/search';
/** Enough for 1,000 rows: a page usually holds 100 issues, some pages fewer. */
const PAGES_MAX = 12;

/**
 * Searches Jira Cloud, which returns one page after the other, each with a token for the next, and no total.
 * Only when the first page is not the last one are the issues counted, while the next page is fetched.
 * @throws {AppError} as {@link JiraClient.search} does
 */
export async function searchCloud(api: JiraApi, request: SearchRequest): Promise<SearchResult> {
  const first = await fetchPage(api, request, undefined);
  const found = new CollectedIssues(request.maxResults);
  found.add(first.issues);
  const token = nextToken(first);
  if (token === undefined && !found.overflowed) return complete(found, first);
  const counting = countIssues(api, request.jql).catch(() => undefined);
  const end = await addPages(api, request, { found, token });
  if (end === 'complete') return complete(found, first);
  // Jira has more pages, so "no issues" would be wrong.
  if (found.issues.length === 0) throw unexpectedAnswer(200);
  return {
    issues: found.issues,
    total: (await counting) ?? { count: found.issues.length, precision: 'at-least' },
    described: first.described,
    warnings: [],
    stoppedBy: end === 'more' ? undefined : end,
  };
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
 * @returns how the list ended: all issues were taken, there are `more`, or what stopped the client early
 */
async function addPages(
  api: JiraApi,
  request: SearchRequest,
  { found, token: firstToken }: { found: CollectedIssues; token: string | undefined },
): Promise<'complete' | 'more' | 'pages' | 'failure'> {
  const used = new Set<string>();
  let token = firstToken;
  for (let pages = 1; token !== undefined && !found.isFull; pages += 1) {
    if (pages === PAGES_MAX) return 'pages';
    if (used.has(token)) return 'failure';
    used.add(token);
    const page: Page | undefined = await fetchPage(api, request, token).catch(stopAtFailure);
    if (!page) return 'failure';
    found.add(page.issues);
    token = nextToken(page);
  }
  return token === undefined && !found.overflowed ? 'complete' : 'more';
}

/** If Jira fails on a later page, the earlier ones stay. */
function stopAtFailure(error: unknown): undefined {
  if (!isJiraFailure(error)) throw error;
}

function complete(found: CollectedIssues, first: Page): SearchResult {
  const { issues } = found;
  const total: IssueTotal = { count: issues.length, precision: 'exact' };
  return { issues, total, described: first.described, warnings: [] };
}

function nextToken({ isLast, nextPageToken }: Page): string | undefined {
  return isLast === true || !nextPageToken ? undefined : nextPageToken;
}

async function fetchPage(
  api: JiraApi,
  { jql, fieldIds, maxResults }: SearchRequest,
  token: string | undefined,
): Promise<Page> {
  const nextPage = token === undefined ? {} : { nextPageToken: token };
  const body: SearchBody = {
    jql,
    maxResults,
    fields: fieldIds,
    expand: 'names,schema',
    ...nextPage,
  };
  const call = getOrAsk(`${BASE}/jql`, body);
  // Once the query has run, a 400 is about the page token, which means nothing to a reader.
  return token === undefined
    ? query(api, jql, call, searchPageSchema)
    : api.read(call, searchPageSchema);
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
