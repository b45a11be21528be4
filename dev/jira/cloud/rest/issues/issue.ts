import { chooseFields } from '#dev/jira/rest/choose-fields';
import { errorBody } from '#dev/jira/rest/error-body';
import { expandPage, presentExpanded } from '#dev/jira/rest/representation/expansions';
import { visibleFields } from '#dev/jira/rest/visible-fields';
import { visibleIssue } from '#dev/jira/rest/visible-issue';
import type { JiraRequest } from '#dev/jira/server/jira-env';
import { dialectOf, type CloudApi } from '../cloud-api';

export const NO_ISSUE = 'Issue does not exist or you do not have permission to see it.';
/** An issue has its newest histories; `/changelog` returns all of them. */
const HISTORIES_MAX = 100;

/** GET /rest/api/3/issue/{key or id} */
export function getIssue(c: JiraRequest, api: CloudApi, keyOrId: string): Response {
  const { jira } = api;
  const row = visibleIssue(c, jira, keyOrId);
  if (row === undefined) {
    return c.json(errorBody(NO_ISSUE), 404);
  }
  const { fields: requested = '*all', expand: expansions = '' } = c.req.query();
  const user = c.get('user');
  const fields = chooseFields(visibleFields(jira, user), requested.split(','));
  const view = {
    fields,
    user,
    expand: expansions.split(','),
    data: jira.data,
    histories: HISTORIES_MAX,
  };
  c.set('points', 1);
  return c.json({ ...presentExpanded(dialectOf(c, api), row, view), ...expandPage(view) });
}
