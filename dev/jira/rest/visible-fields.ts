import type { FieldDescription, JiraUser } from '../data/entities';
import type { Jira } from '../jira';

/** The fields of GET /field: a field that the user may not see does not exist for that user. */
export function visibleFields(jira: Jira, user: JiraUser | undefined): readonly FieldDescription[] {
  const hidden = jira.data.permissions.hiddenFields(user?.name);
  return [...jira.systemFields, ...jira.data.customFields].filter(({ id }) => !hidden.has(id));
}
