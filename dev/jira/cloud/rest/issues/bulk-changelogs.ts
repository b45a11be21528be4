import * as v from 'valibot';
import { parseInstant } from '#dev/jira/data/instant';
import { historiesOf, type History } from '#dev/jira/rest/representation/changelog';
import { errorBody } from '#dev/jira/rest/error-body';
import { visibleIssue } from '#dev/jira/rest/visible-issue';
import type { JiraRequest } from '#dev/jira/server/jira-env';
import { dialectOf, type CloudApi } from '../cloud-api';
import { PageTokenError } from '../search/page-tokens';

const bodySchema = v.strictObject({
  issueIdsOrKeys: v.pipe(
    v.array(v.string()),
    v.minLength(1, 'At least one issue ID or key is required.'),
    v.maxLength(1000, 'At most 1000 issue IDs or keys are allowed.'),
  ),
  fieldIds: v.optional(v.pipe(v.array(v.string()), v.maxLength(10, 'At most 10 fields.')), []),
  maxResults: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)), 1000),
  nextPageToken: v.optional(v.nullable(v.string())),
});

type Body = v.InferOutput<typeof bodySchema>;

/** A history whose date is a number, as in the published example, and against the published schema. */
interface DatedHistory {
  issueId: string;
  at: number;
  history: Omit<History, 'created'> & { created: number };
}

/** POST /rest/api/3/changelog/bulkfetch: the histories of many issues, oldest first. */
export async function bulkChangelogs(c: JiraRequest, api: CloudApi): Promise<Response> {
  const parsed = v.safeParse(bodySchema, await c.req.json().catch(() => undefined));
  if (!parsed.success) return c.json(errorBody(parsed.issues[0].message), 400);
  try {
    return c.json(findPage(c, api, parsed.output));
  } catch (error) {
    if (!(error instanceof PageTokenError)) throw error;
    return c.json(errorBody('The provided next page token is invalid or expired.'), 400);
  }
}

function findPage(c: JiraRequest, api: CloudApi, body: Body): Record<string, unknown> {
  const { pageTokens } = api.jira;
  const { issueIdsOrKeys, fieldIds, maxResults, nextPageToken } = body;
  const boundTo = JSON.stringify(['changelogs', issueIdsOrKeys, fieldIds, c.get('user')?.name]);
  const token = nextPageToken ?? '';
  const start = token === '' ? 0 : pageTokens.read(token, boundTo);
  const all = issueIdsOrKeys
    .flatMap((keyOrId) => changesOf(c, api, keyOrId, fieldIds))
    .sort((a, b) => a.at - b.at || Number(a.issueId) - Number(b.issueId));
  const end = start + maxResults;
  const page = all.slice(start, end);
  const issueIds = [...new Set(page.map(({ issueId }) => issueId))];
  c.set('points', issueIds.length);
  return {
    issueChangeLogs: issueIds.map((issueId) => ({
      issueId,
      changeHistories: page.filter((one) => one.issueId === issueId).map(({ history }) => history),
    })),
    ...(end < all.length && { nextPageToken: pageTokens.issue(end, boundTo) }),
  };
}

/** A hidden issue has no histories. */
function changesOf(
  c: JiraRequest,
  api: CloudApi,
  keyOrId: string,
  fieldIds: readonly string[],
): readonly DatedHistory[] {
  const row = visibleIssue(c, api.jira, keyOrId);
  if (row === undefined) return [];
  return historiesOf(dialectOf(c, api), api.jira.data, row)
    .filter(({ items }) =>
      items.some(({ fieldId }) => fieldIds.length === 0 || fieldIds.includes(String(fieldId))),
    )
    .map((history) => {
      const at = parseInstant(history.created);
      return { issueId: row.id, at, history: { ...history, created: at } };
    });
}
