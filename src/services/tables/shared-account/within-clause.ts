import { AppError } from '#contract/app-error';
import type { IssueTable } from '#contract/issue-table';
import type { JiraClient } from '#core/jira/jira-client';
import { searchUrl } from '#core/jira/jira-urls';
import { isRefusedQuery } from '#core/jira/jql-failure';
import { restrictJql } from '#core/jql/restrict-jql';
import { describedReferences, withBareReferences } from '#core/table/issue-references';

/** The most issues that one request accepts. */
const BATCH_ISSUES = 100;
/** References beyond this number show their keys alone. */
const CONFIRMED_MAX = 500;

type AskJira = <T>(use: (jira: JiraClient) => Promise<T>) => Promise<T>;

/**
 * A table of a link with a clause, without what the clause hides: of parents, sub-tasks, epics and linked issues
 * that do not match it, only the key is shown. One batched query confirms the others, because most references of
 * useful tables lie within the clause. Readers are not told the clause by the URL of the search either.
 * @param jql the author's own query
 */
export async function withinClause(
  ask: AskJira,
  table: IssueTable,
  { clause, jql }: { clause: string; jql: string },
): Promise<IssueTable> {
  const { rows, link } = table;
  const keys = describedReferences(rows).slice(0, CONFIRMED_MAX);
  const confirmed =
    keys.length === 0 ? [] : await ask((jira) => matching(jira, keys, clause)).catch(noneOf);
  return {
    ...table,
    rows: withBareReferences(rows, confirmed),
    searchUrl: searchUrl(link.displayUrl, jql),
  };
}

/** The failure of a search, without Jira's sentences: they may quote the clause, and positions count in it. */
export function withoutJiraMessages(error: unknown): unknown {
  if (!isRefusedQuery(error)) return error;
  const { reason } = error.details;
  const details = reason === undefined ? {} : { reason };
  return new AppError(error.code, error.message, { details, cause: error.cause });
}

async function matching(jira: JiraClient, keys: string[], clause: string): Promise<string[]> {
  const batches = Array.from({ length: Math.ceil(keys.length / BATCH_ISSUES) }, (_, index) =>
    keys.slice(index * BATCH_ISSUES, (index + 1) * BATCH_ISSUES),
  );
  const found = await Promise.all(batches.map((batch) => matchingBatch(jira, batch, clause)));
  return found.flat();
}

async function matchingBatch(jira: JiraClient, keys: string[], clause: string): Promise<string[]> {
  try {
    return await search(jira, keys, clause);
  } catch (error) {
    if (!isRefusedQuery(error)) throw error;
    // Jira refuses the whole query for one issue that is hidden or deleted.
    const visible = (await jira.issuesByKey(keys, ['issuetype'])).map(({ key }) => key);
    return visible.length === 0 ? [] : search(jira, visible, clause);
  }
}

async function search(jira: JiraClient, keys: string[], clause: string): Promise<string[]> {
  const jql = await restrictJql(`issuekey in (${keys.join(', ')})`, clause);
  const request = { jql, fieldIds: ['issuetype'], maxResults: keys.length };
  return (await jira.search(request)).issues.map(({ key }) => key);
}

/** The rows are there already; a key is true as well. */
function noneOf(error: unknown): string[] {
  if (!(error instanceof AppError)) throw error;
  return [];
}
