import type { Jira } from '../../jira';
import type { JiraRequest } from '../../server/jira-env';
import { chooseFields } from '../../rest/choose-fields';
import { errorBody } from '../../rest/error-body';
import { expandPage, presentExpanded } from '../../rest/representation/expansions';
import { visibleFields } from '../../rest/visible-fields';
import { visibleIssue } from '../../rest/visible-issue';
import { dataCenterDialect } from './data-center-dialect';

/** GET /rest/api/2/issue/{key or id} */
export function getIssue(c: JiraRequest, jira: Jira, keyOrId: string): Response {
  const row = visibleIssue(c, jira, keyOrId);
  if (row === undefined) return c.json(errorBody('Issue Does Not Exist'), 404);
  const { fields = '*all', expand = '' } = c.req.query();
  const user = c.get('user');
  const chosen = chooseFields(visibleFields(jira, user), fields.split(','));
  const view = { fields: chosen, user, expand: expand.split(','), data: jira.data };
  return c.json({
    ...presentExpanded(dataCenterDialect(jira.site), row, view),
    ...expandPage(view),
  });
}
