import type { Jira } from '../jira';
import type { JqlField } from '../jql/fields/jql-field';
import { FUNCTIONS } from '../jql/functions/call-function';
import { quoteJql } from '../jql/language/quote-jql';
import { RESERVED_WORDS } from '../jql/language/reserved-words';
import type { JiraRequest } from '../server/jira-env';

/** GET /rest/api/2/jql/autocompletedata. Jira writes true as the string "true" and leaves out false. */
export function autocompleteData(c: JiraRequest, jira: Jira): Record<string, unknown> {
  const { fields } = jira.jql.context({ user: c.get('user'), now: jira.site.now() });
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
    value: quoteJql(name),
    displayName: custom === undefined ? name : `${name} - ${custom}`,
    ...(custom !== undefined && { cfid: custom }),
    ...(field.suggest !== undefined && { auto: 'true' }),
    ...(field.order !== undefined && { orderable: 'true' }),
    searchable: 'true',
    operators: [...field.operators],
    types: [field.type],
  }));
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
