import * as v from 'valibot';
import { JqlError } from '#dev/jira/jql/language/jql-error';
import { errorBody } from '#dev/jira/rest/error-body';
import type { JiraRequest } from '#dev/jira/server/jira-env';
import { requireBounded } from './bounded-query';
import type { CloudApi } from '../cloud-api';

const bodySchema = v.object({ jql: v.string() });

/** POST /rest/api/3/search/approximate-count. The stand-in's count is exact, because its issues do not change. */
export async function approximateCount(c: JiraRequest, { jira }: CloudApi): Promise<Response> {
  if (c.get('loginFailed')) return c.json({ count: 0 });
  const parsed = v.safeParse(bodySchema, await c.req.json().catch(() => undefined));
  if (!parsed.success) return c.json(errorBody('Invalid request payload.'), 400);
  const { jql } = parsed.output;
  try {
    requireBounded(jql);
    const found = jira.jql.search(jql, { user: c.get('user'), now: jira.site.now() });
    return c.json({ count: found.length });
  } catch (error) {
    if (!(error instanceof JqlError)) throw error;
    return c.json(errorBody(...error.messages), 400);
  }
}
