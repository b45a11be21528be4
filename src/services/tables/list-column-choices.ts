import type { ColumnChoice } from '#contract/columns';
import type { MacroConfigInvocations } from '#contract/invocations';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { JiraClient, JiraField } from '#core/jira/jira-client';
import { columnChoices } from '#core/table/column-choices';
import type { Caller } from '../ports';
import { findJira, type JiraPorts } from './find-jira';
import type { CallersConfluence } from './shared-account/ports';
import { withoutJiraMessages } from './shared-account/within-clause';
import { authorsContent } from './shared-account/authors-content';

/** Enough issues to find the custom fields that authors want. */
const SAMPLE_ISSUES = 50;

/**
 * The fields that Jira shows to the caller and the columns made from them, by name. A shared account tells field
 * names only to authors who may use the link where they are, and of custom fields only those of issues that match the
 * link's clause.
 * @throws {AppError} `AUTHOR_REFUSED`, and what asking Jira throws
 */
export function listColumnChoices(ports: JiraPorts & { confluence: CallersConfluence }) {
  return async (
    caller: Caller,
    { linkId }: MacroConfigInvocations['listColumnChoices']['parsed'],
  ): Promise<ColumnChoice[]> => {
    const { link, ask } = await findJira(ports, caller, linkId);
    if (link?.access.mode === 'shared') await authorsContent(ports.confluence, link, caller);
    const { value } = await ask((jira) => fieldsWithinClause(jira, link));
    return columnChoices(value);
  };
}

async function fieldsWithinClause(
  jira: JiraClient,
  link: ApplicationLink | undefined,
): Promise<JiraField[]> {
  const clause = link?.access.mode === 'shared' ? link.access.jqlClause : undefined;
  if (clause === undefined) return jira.fields();
  const sample = { jql: clause, fieldIds: ['*navigable'], maxResults: SAMPLE_ISSUES };
  const [fields, { issues }] = await Promise.all([
    jira.fields(),
    jira.search(sample).catch(rethrowWithoutMessages),
  ]);
  const used = new Set(issues.flatMap((issue) => Object.keys(issue.fields)));
  return fields.filter(({ id, custom }) => !custom || used.has(id));
}

/** Jira's messages would quote the clause. */
function rethrowWithoutMessages(error: unknown): never {
  throw withoutJiraMessages(error);
}
