import type { JiraUser } from '../../data/entities';
import { errorBody } from '../../rest/error-body';
import { visibleFields } from '../../rest/visible-fields';
import type { JiraRequest } from '../../server/jira-env';
import type { CloudApi } from './cloud-api';
import { pageOf, readPaging } from '../../rest/page-bean';

/** GET /rest/api/3/field/search: for administrators only. */
export function searchFields(c: JiraRequest, { jira }: CloudApi, user: JiraUser): Response {
  if (jira.data.groups.get('jira-administrators')?.includes(user.name) !== true) {
    return c.json(errorBody('Only Jira administrators can access fields.'), 403);
  }
  const { query = '' } = c.req.query();
  const wanted = query.toLowerCase();
  const found = visibleFields(jira, user)
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .map(({ id, name, schema }) => ({ id, key: id, name, schema: schema ?? { type: 'any' } }));
  return c.json(pageOf(found, readPaging(c)));
}
