import type * as v from 'valibot';
import { unexpectedAnswer } from '../../http/unexpected-answer';
import { CollectedIssues } from '../collected-issues';
import { ask, getOrAsk, type JiraApi, type JiraCall } from '../jira-api';
import type { IssueTotal, SearchRequest, SearchResult } from '../jira-client';
import { isRefusedQuery, unboundedQuery } from '../jql-failure';
import { isUnbounded } from './bounded-query';
import { countSchema, searchPageSchema } from './cloud-responses';
import type { components } from './wire';

type SearchBody = components['schemas']['SearchAndReconcileRequestBean'];
type CountBody = components['schemas']['JQLCountRequestBean'];
type Page = v.InferOutput<typeof searchPageSchema>;

const BASE = '/rest/api/3/search';
/** 1,000 rows by the 100 issues that a page has as a rule, and some that are smaller. */
const PAGES_MAX = 12;

/**
 * Cloud gives one page after the other, each with a token for the next, and no total. The first page
 * tells whether there is more; only then the issues are counted, while the next page is fetched.
 */
export async function searchCloud(api: JiraApi, request: SearchRequest): Promise<SearchResult> {
  const first = await fetchPage(api, request, undefined);
  const found = new CollectedIssues(request.maxResults);
  found.add(first.issues);
  const token = nextToken(first);
  if (token === undefined && !found.overflowed) return complete(found, first);
  const counting = countIssues(api, request.jql).catch(() => undefined);
  const isComplete = await addPages(api, request, { found, token });
  if (isComplete) return complete(found, first);
  // "No issues" would not be true.
  if (found.issues.length === 0) throw unexpectedAnswer(200);
  return {
    issues: found.issues,
    total: (await counting) ?? { count: found.issues.length, precision: 'at-least' },
    described: first.described,
  };
}

/** @throws {AppError} what a search throws */
export async function countIssues(api: JiraApi, jql: string): Promise<IssueTotal> {
  const body: CountBody = { jql };
  const { count } = await query(api, jql, ask(`${BASE}/approximate-count`, body), countSchema);
  return { count, precision: 'approximate' };
}

/**
 * A token that comes again, or pages without end, would be followed for ever; pages that are empty
 * although there is more count like all others.
 * @returns whether the last page was reached and everything on it was wanted
 */
async function addPages(
  api: JiraApi,
  request: SearchRequest,
  { found, token: firstToken }: { found: CollectedIssues; token: string | undefined },
): Promise<boolean> {
  const used = new Set<string>();
  let token = firstToken;
  for (let pages = 1; pages < PAGES_MAX && !found.isFull; pages += 1) {
    if (token === undefined || used.has(token)) break;
    used.add(token);
    const page = await fetchPage(api, request, token);
    found.add(page.issues);
    token = nextToken(page);
  }
  return token === undefined && !found.overflowed;
}

function complete(found: CollectedIssues, first: Page): SearchResult {
  const { issues } = found;
  const total: IssueTotal = { count: issues.length, precision: 'exact' };
  return { issues, total, described: first.described };
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
  // Once the query has run, a 400 is about the token: nothing that a reader could understand.
  return token === undefined
    ? query(api, jql, call, searchPageSchema)
    : api.read(call, searchPageSchema);
}

/** How Jira says that a query has no condition depends on the reader's language. */
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
