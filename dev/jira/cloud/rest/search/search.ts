import * as v from 'valibot';
import type { IssueRow } from '#dev/jira/data/issue-row';
import { JqlError } from '#dev/jira/jql/language/jql-error';
import { chooseFields } from '#dev/jira/rest/choose-fields';
import { errorBody } from '#dev/jira/rest/error-body';
import { expandPage, presentExpanded } from '#dev/jira/rest/representation/expansions';
import { visibleFields } from '#dev/jira/rest/visible-fields';
import type { JiraRequest } from '#dev/jira/server/jira-env';
import { requireBounded } from './bounded-query';
import { dialectOf, type CloudApi } from '../cloud-api';
import { PageTokenError } from './page-tokens';
import { pageSize, searchRequestSchema, type SearchRequest } from './search-request';

/** GET /rest/api/3/search/jql. A list is one parameter with commas, or a repeated parameter. */
export function searchByQuery(c: JiraRequest, api: CloudApi): Response {
  const lists = Object.entries(c.req.queries()).map(([name, values]) => [name, values.join(',')]);
  return search(c, api, Object.fromEntries(lists));
}

/** POST /rest/api/3/search/jql */
export async function searchByBody(c: JiraRequest, api: CloudApi): Promise<Response> {
  const body: unknown = await c.req.json().catch(() => undefined);
  return search(c, api, body);
}

function search(c: JiraRequest, api: CloudApi, input: unknown): Response {
  // Wrong credentials are not an error: only a header reveals them.
  if (c.get('loginFailed')) return c.json({ issues: [], isLast: true });
  const parsed = v.safeParse(searchRequestSchema, input);
  if (!parsed.success) return c.json(errorBody(parsed.issues[0].message), 400);
  try {
    return c.json(findPage(c, api, parsed.output));
  } catch (error) {
    if (error instanceof JqlError) return c.json(errorBody(...error.messages), 400);
    if (!(error instanceof PageTokenError)) throw error;
    return c.json(errorBody('The provided next page token is invalid or expired.'), 400);
  }
}

function findPage(c: JiraRequest, api: CloudApi, request: SearchRequest): Record<string, unknown> {
  const { jira } = api;
  const user = c.get('user');
  requireBounded(request.jql);
  // Its documentation speaks of the query alone; a client that changes the rest relies on what it does not know.
  const boundTo = JSON.stringify([request.jql, request.fields, request.maxResults, user?.name]);
  const token = request.nextPageToken ?? '';
  const start = token === '' ? 0 : jira.pageTokens.read(token, boundTo);
  const all = jira.jql.search(request.jql, { user, now: jira.site.now() });
  const found = all.filter((row) => isIndexed(c, row, request));
  const end = start + pageSize(request);
  const next = end < found.length ? jira.pageTokens.issue(end, boundTo) : undefined;
  const rows = found.slice(start, end);
  c.set('points', rows.length);
  return withFault(c, { issues: presentPage(c, api, request, rows), next, token });
}

/** Whether the index has the issue. With the fault `stale` it lacks some, unless the request reconciles them. */
function isIndexed(c: JiraRequest, row: IssueRow, { reconcileIssues }: SearchRequest): boolean {
  const fault = c.get('searchFault');
  if (fault?.type !== 'stale' || !fault.issues.includes(row.key)) return true;
  return reconcileIssues.includes(row.id);
}

/** "Changelogs are limited to 40, comments to 20", says the migration guide. */
const SHORTENED = { histories: 40, comments: 20 };

interface Page {
  issues: Readonly<Record<string, unknown>>;
  next: string | undefined;
  token: string;
}

/** The right page, or one with the fault of this search. */
function withFault(c: JiraRequest, { issues, next, token }: Page): Record<string, unknown> {
  const fault = c.get('searchFault')?.type;
  const page = fault === 'emptyPage' ? { ...issues, issues: [] } : issues;
  const nextPageToken = fault === 'repeatToken' && token !== '' ? token : next;
  if (nextPageToken === undefined) return { ...page, isLast: true };
  return { ...page, nextPageToken, isLast: false };
}

function presentPage(
  c: JiraRequest,
  api: CloudApi,
  { fields: requested, expand }: SearchRequest,
  rows: readonly IssueRow[],
): Record<string, unknown> {
  if (requested.every((field) => field === 'id') && expand.length === 0) {
    return { issues: rows.map(({ id }) => ({ id })) };
  }
  const user = c.get('user');
  const fields = chooseFields(visibleFields(api.jira, user), requested);
  const view = { fields, user, expand, data: api.jira.data, ...SHORTENED };
  const dialect = dialectOf(c, api);
  return { issues: rows.map((row) => presentExpanded(dialect, row, view)), ...expandPage(view) };
}
