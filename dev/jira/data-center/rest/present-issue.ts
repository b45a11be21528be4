import type { FieldSchema, JiraUser } from '../../data/entities';
import type { IssueRow } from '../../data/issue-row';
import type { Jira } from '../../jira';
import type { FieldChoice } from './choose-fields';
import { addLinks, linkKind } from './entity-links';
import { fieldDescriptions } from './field-list';

const EXPAND = 'operations,versionedRepresentations,editmeta,changelog,renderedFields';

/** One issue as REST v2 shows it, with the links that the memory leaves out. */
export function presentIssue(
  jira: Jira,
  row: IssueRow,
  { choice, user }: { choice: FieldChoice; user: JiraUser | undefined },
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const { id, schema } of fieldDescriptions(jira.data)) {
    if (!choice.has(id) || id === 'issuekey') continue;
    const value = fieldValue(row, id, user);
    // Jira leaves out a field that the issue's screen does not have, and writes null for an empty one.
    if (value === undefined && id.startsWith('customfield_')) continue;
    fields[id] =
      value === undefined ? emptyValue(schema) : addLinks(jira.site, linkKind(schema), value, row);
  }
  const { id, key } = row;
  return { expand: EXPAND, id, self: `${jira.site.baseUrl}/rest/api/2/issue/${id}`, key, fields };
}

function emptyValue(schema: FieldSchema | undefined): null | [] {
  return schema?.type === 'array' && schema.items !== 'worklog' ? [] : null;
}

/** Some fields differ by who looks. */
function fieldValue(row: IssueRow, id: string, user: JiraUser | undefined): unknown {
  const value = row.fields[id];
  if (id === 'watches') return { ...asRecord(value), isWatching: chose(row.watchers, user) };
  if (id === 'votes') return { ...asRecord(value), hasVoted: chose(row.voters, user) };
  return value;
}

function chose(names: readonly string[] | undefined, user: JiraUser | undefined): boolean {
  return user !== undefined && names?.includes(user.name) === true;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
