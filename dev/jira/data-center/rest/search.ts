import * as v from 'valibot';
import type { Jira } from '../../jira';
import { JqlError } from '../../jql/jql-error';
import type { IssueRow } from '../../data/issue-row';
import type { JiraRequest } from '../../server/jira-env';
import { errorBody } from './error-body';
import { chooseFields, type FieldChoice } from './choose-fields';
import { presentIssue } from './present-issue';
import { schemaOf, namesOf } from './field-list';

/** `jira.search.views.default.max`: more is lowered without a word. */
const PAGE_MAX = 1000;
/** `jira.search.platform.max.result.window` */
const WINDOW_MAX = 10_000;

const list = v.union([
  v.array(v.string()),
  v.pipe(
    v.string(),
    v.transform((text) => [text]),
  ),
]);
const split = v.pipe(
  list,
  v.transform((texts) =>
    texts
      .flatMap((text) => text.split(','))
      .map((text) => text.trim())
      .filter((text) => text !== ''),
  ),
);
const count = v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.integer());
const flag = v.pipe(
  v.union([v.boolean(), v.string()]),
  v.transform((value) => String(value) !== 'false'),
);

const requestSchema = v.object({
  jql: v.optional(v.string(), ''),
  startAt: v.optional(count, 0),
  maxResults: v.optional(count, 50),
  fields: v.optional(split, ['*navigable']),
  expand: v.optional(split, []),
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
  try {
    const found = jira.jql.search(request.jql, { user: c.get('user'), now: jira.site.now() });
    return c.json(page(c, jira, request, { found, startAt, maxResults }));
  } catch (error) {
    if (!(error instanceof JqlError)) throw error;
    if (request.validateQuery) return c.json(errorBody(...error.messages), 400);
    const empty = { startAt, maxResults, total: 0, issues: [] };
    return c.json({ ...empty, warningMessages: error.messages });
  }
}

interface Found {
  found: readonly IssueRow[];
  startAt: number;
  maxResults: number;
}

function page(
  c: JiraRequest,
  jira: Jira,
  request: SearchRequest,
  { found, startAt, maxResults }: Found,
): Record<string, unknown> {
  const choice = chooseFields(jira.data, request.fields);
  const user = c.get('user');
  const rows = found.slice(startAt, startAt + maxResults);
  return {
    expand: 'names,schema',
    startAt,
    maxResults,
    total: found.length,
    issues: rows.map((row) => presentIssue(jira, row, { choice, user })),
    ...expansions(jira, request, choice),
  };
}

function expansions(
  jira: Jira,
  request: SearchRequest,
  choice: FieldChoice,
): Record<string, unknown> {
  return {
    ...(request.expand.includes('names') && { names: namesOf(jira.data, choice) }),
    ...(request.expand.includes('schema') && { schema: schemaOf(jira.data, choice) }),
  };
}

function windowExceeded(asked: number): string {
  const number = (value: number): string => value.toLocaleString('en-US');
  return (
    `Search limit exceeded. We couldn't complete your search because it requests ${number(asked)} ` +
    `results which exceeded the search platform limit of ${number(WINDOW_MAX)}. Try refining your ` +
    'query or contact your Jira administrator. Repeating the same search may not work.'
  );
}
