import type { ApplicationLink } from '#core/application-link/application-link';
import type { JiraClient } from '#core/jira/jira-client';
import { withoutJiraMessages } from './within-clause';

/** Enough issues to find the custom fields that authors want. */
const SAMPLE_ISSUES = 50;

/**
 * Which custom fields a link shows to authors, by their REST ids: all, or with a clause those of issues that match it,
 * because the names of others can tell what else the account sees.
 * @param link undefined for the Jira of the same site
 */
export async function shownFields(
  jira: JiraClient,
  link: ApplicationLink | undefined,
): Promise<(fieldId: string) => boolean> {
  const clause = clauseOf(link);
  if (clause === undefined) return () => true;
  const sample = { jql: clause, fieldIds: ['*navigable'], maxResults: SAMPLE_ISSUES };
  const { issues } = await jira.search(sample).catch(rethrowWithoutMessages);
  const used = new Set(issues.flatMap((issue) => Object.keys(issue.fields)));
  return (fieldId) => used.has(fieldId);
}

/** The clause that limits what a shared account shows. */
export const clauseOf = (link: ApplicationLink | undefined): string | undefined =>
  link?.access.mode === 'shared' ? link.access.jqlClause : undefined;

/** Jira's messages would quote the clause. */
function rethrowWithoutMessages(error: unknown): never {
  throw withoutJiraMessages(error);
}
