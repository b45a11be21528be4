import type { IssueRow } from '../data/issue-row';
import type { Jira } from '../jira';
import type { JiraRequest } from '../server/jira-env';

/** The issue of this key or id; undefined if it does not exist, or is hidden from the user. */
export function visibleIssue(c: JiraRequest, jira: Jira, keyOrId: string): IssueRow | undefined {
  const { byKey, issues, permissions } = jira.data;
  const row = byKey.get(keyOrId.toUpperCase()) ?? issues.find(({ id }) => id === keyOrId);
  if (row === undefined || !permissions.canSee(c.get('user')?.name, row)) return undefined;
  return row;
}
