import * as v from 'valibot';
import type { Jira } from '../../jira';
import { JqlError } from '../../jql/language/jql-error';
import type { IssueRow } from '../../data/issue-row';
import type { JiraRequest } from '../../server/jira-env';
import { chooseFields } from '../../rest/choose-fields';
import { errorBody } from '../../rest/error-body';
import { expandPage, presentExpanded } from '../../rest/representation/expansions';
import { searchLists } from '../../rest/search-lists';
import { visibleFields } from '../../rest/visible-fields';
import { dataCenterDialect } from './data-center-dialect';

/** `jira.search.views.default.max`: Jira lowers larger values without an error. */
const PAGE_MAX = 1000;
/** `jira.search.platform.max.result.window` */
const WINDOW_MAX = 10_000;

const count = v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.integer());
const flag = v.pipe(
  v.union([v.boolean(), v.string()]),
  v.transform((value) => String(value) !== 'false'),
);

const requestSchema = v.object({
  jql: v.optional(v.string(), ''),
  startAt: v.optional(count, 0),
  maxResults: v.optional(count, 50),
  fields: v.optional(searchLists, ['*navigable']),
  expand: v.optional(searchLists, []),
  validateQuery: v.optional(flag, true),
});

type SearchRequest = v.InferOutput<typeof requestSchema>;

/** GET /rest/api/2/search */
export function searchByQuery(c: JiraRequest, jira: Jira): Response {
  return search(c, jira, c.req.query());
}

/** POST /rest/api/2/search */
export async function searchByBody(c: JiraRequest, jira: Jira): Promise<Response> {
  const body: unknown = await c.req.json().catch(() => undefined);
  return search(c, jira, body);
}

function search(c: JiraRequest, jira: Jira, input: unknown): Response {
  const parsed = v.safeParse(requestSchema, input);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return c.json(errorBody(`Invalid request payload: ${issue.message}`), 400);
  }
  const request = parsed.output;
  const startAt = Math.max(0, request.startAt);
  const maxResults = Math.min(request.maxResults < 0 ? PAGE_MAX : request.maxResults, PAGE_MAX);
  if (startAt + maxResults > WINDOW_MAX) return c.text(windowExceeded(startAt + maxResults), 500);
  const warnings: string[] = [];
  const options = { user: c.get('user'), now: jira.site.now(), remarks: warnings };
  try {
    const found = jira.jql.search(
      request.jql,
      request.validateQuery ? options : { ...options, warnings },
    );
    const answer = page(c, jira, request, { found, startAt, maxResults });
    const warningMessages = [...new Set(warnings)];
    return c.json(warnings.length > 0 ? { ...answer, warningMessages } : answer);
  } catch (error) {
    if (!(error instanceof JqlError)) throw error;
    if (request.validateQuery) return c.json(errorBody(...error.messages), 400);
    const empty = { startAt, maxResults, total: 0, issues: [] };
    return c.json({ ...empty, warningMessages: error.messages });
  }
}

interface SearchResult {
  found: readonly IssueRow[];
  startAt: number;
  maxResults: number;
}

function page(
  c: JiraRequest,
  jira: Jira,
  request: SearchRequest,
  { found, startAt, maxResults }: SearchResult,
): Record<string, unknown> {
  const user = c.get('user');
  const fields = chooseFields(visibleFields(jira, user), request.fields);
  const dialect = dataCenterDialect(jira.site);
  const view = { fields, user, expand: request.expand, data: jira.data };
  return {
    expand: 'names,schema',
    startAt,
    maxResults,
    total: found.length,
    issues: found
      .slice(startAt, startAt + maxResults)
      .map((row) => presentExpanded(dialect, row, view)),
    ...expandPage(view),
  };
}

function windowExceeded(requested: number): string {
  const number = (value: number): string => value.toLocaleString('en-US');
  return (
    `Search limit exceeded. We couldn't complete your search because it requests ${number(requested)} ` +
    `results which exceeded the search platform limit of ${number(WINDOW_MAX)}. Try refining your ` +
    'query or contact your Jira administrator. Repeating the same search may not work.'
  );
}
