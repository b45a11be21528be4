import type { HiddenParts } from '#contract/issue-table';
import type { JiraClient, SearchRequest } from '../jira/jira-client';
import {
  areAboutUnknownIssues,
  areAboutUnknownValues,
  isRefusedQuery,
  mayNameHiddenValues,
  type RefusedQuery,
} from '../jira/jql-failure';
import { withoutValues } from '../jql/without-values';
import { searchIssues, type FoundIssues } from './search-issues';

/**
 * Finds issues like {@link searchIssues}. If Jira refuses the query because of values that do not exist or that are
 * hidden from the reader, the rest of the query finds its issues: without validation where Jira can search so, else
 * without these values.
 * @returns what the rest finds, with Jira's sentences as warnings
 * @throws {AppError} Jira's refusal, if the rest finds nothing or cannot be told apart; and what `jira` throws
 */
export async function searchWithoutHidden(
  jira: JiraClient,
  request: SearchRequest,
): Promise<FoundIssues> {
  try {
    return await searchIssues(jira, request);
  } catch (error) {
    if (!mayNameHiddenValues(error)) throw error;
    return await searchRest(jira, request, error);
  }
}

async function searchRest(
  jira: JiraClient,
  request: SearchRequest,
  refusal: RefusedQuery,
): Promise<FoundIssues> {
  const messages = [...new Set(refusal.messages)];
  const shortened = await withoutValues(request.jql, messages);
  const rest = jira.canSkipValidation
    ? { ...request, validate: false as const }
    : shortened && { ...request, jql: shortened.jql };
  if (!rest) throw refusal;
  const found = await searchIssues(jira, rest).catch((error: unknown) => {
    throw isRefusedQuery(error) ? refusal : error;
  });
  if (found.issues.length === 0) throw refusal;
  const isAllIssues = shortened?.issues ?? areAboutUnknownIssues(messages);
  const hidden: HiddenParts = { count: messages.length, of: isAllIssues ? 'issues' : 'values' };
  // The link to Jira opens the author's query.
  const answer = { ...found, jql: request.jql, warnings: messages };
  return shortened || areAboutUnknownValues(messages) ? { ...answer, hidden } : answer;
}
