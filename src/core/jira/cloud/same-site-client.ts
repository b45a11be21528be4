import { AppError } from '#contract/app-error';
import type { JiraClient, SearchRequest, SearchResult } from '../jira-client';
import type { RetryAt } from '../jira-failure';
import type { Transport } from '../transport';
import { cloudClient } from './cloud-client';

/**
 * The Jira of the same site, asked as the person who is signed in to Confluence. There is no approval
 * that could end: whoever Jira treats as nobody has no access to it. To nobody it says "no issues" or
 * "does not exist", and a front end cannot read the headers that would tell; so it is asked who that
 * is, but only then.
 */
export function sameSiteClient(transport: Transport, retryAt: RetryAt): JiraClient {
  const jira = cloudClient(transport, retryAt);
  const asSomebody = <T>(ask: () => Promise<T>): Promise<T> => ask().catch(refuseNobody);
  const mustBeSomebody = () => asSomebody(() => jira.myself());
  return {
    search: (request) => asSomebody(() => search(jira, request, mustBeSomebody)),
    count: (jql) => asSomebody(() => jira.count(jql)),
    checkJql: (jql) => asSomebody(() => jira.checkJql(jql)),
    jqlVocabulary: () => asSomebody(() => jira.jqlVocabulary()),
    jqlSuggestions: (field, typed) => asSomebody(() => jira.jqlSuggestions(field, typed)),
    fields: () => asSomebody(() => jira.fields()),
    myself: mustBeSomebody,
    serverInfo: () => jira.serverInfo(),
    filter: (id) => asSomebody(() => jira.filter(id)),
    boardFilterId: (id) => asSomebody(() => jira.boardFilterId(id)),
    issuesByKey: (keys, fieldIds) => asSomebody(() => jira.issuesByKey(keys, fieldIds)),
    changelogs: (issues, fieldIds) => asSomebody(() => jira.changelogs(issues, fieldIds)),
  };
}

async function search(
  jira: JiraClient,
  request: SearchRequest,
  mustBeSomebody: () => Promise<unknown>,
): Promise<SearchResult> {
  try {
    const found = await jira.search(request);
    if (found.issues.length === 0) await mustBeSomebody();
    return found;
  } catch (error) {
    if (isSaidOfHiddenThings(error)) await mustBeSomebody();
    throw error;
  }
}

function isSaidOfHiddenThings(error: unknown): boolean {
  return (
    error instanceof AppError && (error.code === 'FIELD_UNKNOWN' || error.code === 'PROJECT_HIDDEN')
  );
}

function refuseNobody(error: unknown): never {
  if (error instanceof AppError && error.code === 'AUTHORIZATION_EXPIRED') {
    throw new AppError('NO_SITE_ACCESS', 'Jira does not know this user.');
  }
  throw error;
}
