import * as v from 'valibot';
import { chooseFields } from '#dev/jira/rest/choose-fields';
import { errorBody } from '#dev/jira/rest/error-body';
import { expandPage, presentExpanded } from '#dev/jira/rest/representation/expansions';
import { visibleFields } from '#dev/jira/rest/visible-fields';
import { visibleIssue } from '#dev/jira/rest/visible-issue';
import type { JiraRequest } from '#dev/jira/server/jira-env';
import { dialectOf, type CloudApi } from '../cloud-api';

const requestSchema = v.object({
  issueIdsOrKeys: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(100)),
  fields: v.optional(v.array(v.string()), ['*navigable']),
  expand: v.optional(v.array(v.string()), []),
});

/** POST /rest/api/3/issue/bulkfetch: by ascending id, without unknown and hidden issues. */
export async function fetchIssues(c: JiraRequest, api: CloudApi): Promise<Response> {
  const { jira } = api;
  const body = v.safeParse(requestSchema, await c.req.json().catch(() => undefined));
  if (!body.success) return c.json(errorBody('Between 1 and 100 issues can be requested.'), 400);
  const { issueIdsOrKeys, fields: requested, expand } = body.output;
  const user = c.get('user');
  const found = [...new Set(issueIdsOrKeys)].flatMap((each) => visibleIssue(c, jira, each) ?? []);
  const rows = found.sort((a, b) => Number(a.id) - Number(b.id));
  const fields = chooseFields(visibleFields(jira, user), requested);
  const view = { fields, user, expand, data: jira.data };
  const dialect = dialectOf(c, api);
  c.set('points', rows.length);
  return c.json({
    issueErrors: [],
    issues: rows.map((row) => presentExpanded(dialect, row, view)),
    ...expandPage(view),
  });
}
