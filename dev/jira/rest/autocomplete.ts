import type { Jira } from '../jira';
import type { JqlField, QueryContext } from '../jql/fields/jql-field';
import { FUNCTIONS } from '../jql/functions/call-function';
import { RESERVED_WORDS } from '../jql/reserved-words';
import type { JiraRequest } from '../server/jira-env';

const SUGGESTIONS_MAX = 15;

/** GET /rest/api/2/jql/autocompletedata: what is true is the string "true", what is not is left out. */
export function autocompleteData(c: JiraRequest, jira: Jira): Record<string, unknown> {
  const { fields } = contextOf(c, jira);
  return {
    visibleFieldNames: fields.all.flatMap(describeField),
    visibleFunctionNames: FUNCTIONS.map(({ display, isList, kind }) => ({
      value: display,
      displayName: display,
      ...(isList && { isList: 'true' }),
      types: [TYPES[kind] ?? 'java.lang.String'],
    })),
    jqlReservedWords: RESERVED_WORDS,
  };
}

function describeField(field: JqlField): readonly Record<string, unknown>[] {
  const custom = field.names.find((name) => name.startsWith('cf['));
  const names = custom === undefined ? field.names : field.names.slice(0, 1);
  return names.map((name) => ({
    value: quoted(name),
    displayName: custom === undefined ? name : `${name} - ${custom}`,
    ...(custom !== undefined && { cfid: custom }),
    ...(field.suggest !== undefined && { auto: 'true' }),
    ...(field.order !== undefined && { orderable: 'true' }),
    searchable: 'true',
    operators: [...field.operators],
    types: [field.type],
  }));
}

function quoted(name: string): string {
  return /^[A-Za-z][\w.]*$/.test(name) && !RESERVED_WORDS.includes(name.toLowerCase())
    ? name
    : `"${name.replace(/["\\]/g, '\\$&')}"`;
}

const TYPES: Readonly<Record<string, string>> = {
  user: 'com.atlassian.jira.user.ApplicationUser',
  instant: 'java.util.Date',
  version: 'com.atlassian.jira.project.version.Version',
  sprint: 'com.atlassian.greenhopper.service.sprint.Sprint',
  issuetype: 'com.atlassian.jira.issue.issuetype.IssueType',
  project: 'com.atlassian.jira.project.Project',
  issue: 'com.atlassian.jira.issue.Issue',
};

/** GET /rest/api/2/jql/autocompletedata/suggestions?fieldName=&fieldValue= */
export function autocompleteSuggestions(c: JiraRequest, jira: Jira): Response {
  const { fieldName = '', fieldValue = '' } = c.req.query();
  const name = fieldName.replace(/^"(.*)"$/, '$1').toLowerCase();
  const context = contextOf(c, jira);
  const field = context.fields.all.find((one) =>
    one.names.some((known) => known.toLowerCase() === name),
  );
  const typed = fieldValue.toLowerCase();
  const results = (field?.suggest?.(context) ?? [])
    .filter((value) => value.toLowerCase().startsWith(typed))
    .slice(0, SUGGESTIONS_MAX)
    .map((value) => ({ value: quoted(value), displayName: emphasised(value, typed.length) }));
  return c.json({ results });
}

/** HTML: what was typed is bold. */
function emphasised(value: string, length: number): string {
  return length === 0
    ? escapeHtml(value)
    : `<b>${escapeHtml(value.slice(0, length))}</b>${escapeHtml(value.slice(length))}`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function contextOf(c: JiraRequest, jira: Jira): QueryContext {
  return jira.jql.context({ user: c.get('user'), now: jira.site.now() });
}
