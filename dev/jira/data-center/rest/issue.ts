import type { IssueRow } from '../../data/issue-row';
import type { Jira } from '../../jira';
import type { JiraRequest } from '../../server/jira-env';
import { chooseFields } from './choose-fields';
import { errorBody } from './error-body';
import { namesOf, schemaOf } from './field-list';
import { presentIssue } from './present-issue';

/** GET /rest/api/2/issue/{key or id} */
export function getIssue(c: JiraRequest, jira: Jira, keyOrId: string): Response {
  const row = visibleIssue(c, jira, keyOrId);
  if (row === undefined) return c.json(errorBody('Issue Does Not Exist'), 404);
  const { fields = '*all', expand = '' } = c.req.query();
  const choice = chooseFields(jira.data, fields.split(','));
  return c.json({
    ...presentIssue(jira, row, { choice, user: c.get('user') }),
    ...(expand.includes('names') && { names: namesOf(jira.data, choice) }),
    ...(expand.includes('schema') && { schema: schemaOf(jira.data, choice) }),
  });
}

/** @returns undefined for an issue that is hidden from the caller as well */
export function visibleIssue(c: JiraRequest, jira: Jira, keyOrId: string): IssueRow | undefined {
  const { byKey, issues, permissions } = jira.data;
  const row = byKey.get(keyOrId.toUpperCase()) ?? issues.find(({ id }) => id === keyOrId);
  if (row === undefined || !permissions.canSee(c.get('user')?.name, row)) return undefined;
  return row;
}
