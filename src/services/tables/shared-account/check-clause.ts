import { AppError } from '#contract/app-error';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { JiraClient } from '#core/jira/jira-client';
import { isRefusedQuery } from '#core/jira/jql-failure';
import { restrictJql } from '#core/jql/restrict-jql';

type LinkName = Pick<ApplicationLink, 'id' | 'name'>;

/**
 * Checks with Jira, as the shared account, the clause that a link adds to every query.
 * @throws {AppError} `JQL_INVALID`, `FIELD_UNKNOWN` or `PROJECT_HIDDEN` if the clause cannot be searched for, and what
 *   {@link JiraClient} throws
 */
export async function checkClause(jira: JiraClient, clause: string): Promise<void> {
  const jql = await restrictJql('', clause);
  await jira.search({ jql, fieldIds: ['issuetype'], maxResults: 1 });
}

/**
 * Finds out whether the clause of the link is the reason why a restricted query was refused.
 * @param ask runs requests as the shared account
 * @returns `CLAUSE_REFUSED` if Jira refuses the clause alone too, or else the failure itself
 */
export async function clauseFailure(
  failure: unknown,
  { link, clause }: { link: LinkName; clause: string },
  ask: (use: (jira: JiraClient) => Promise<void>) => Promise<unknown>,
): Promise<unknown> {
  if (!isRefusedQuery(failure)) return failure;
  try {
    await ask((jira) => checkClause(jira, clause));
    return failure;
  } catch (error) {
    return isRefusedQuery(error) ? clauseRefused(link, error) : failure;
  }
}

/** Without the words of the refusal, because readers must not see the clause. */
export function clauseRefused({ id, name }: LinkName, cause: unknown): AppError {
  return new AppError('CLAUSE_REFUSED', 'The JQL that the link adds to queries is not valid.', {
    details: { link: { id, name } },
    cause,
  });
}
