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
  const asSignedInUser = <T>(ask: () => Promise<T>): Promise<T> => ask().catch(anonymousAsNoAccess);
  const requireUser = () => asSignedInUser(() => jira.myself());
  return {
    search: (request) => asSignedInUser(() => search(jira, request, requireUser)),
    count: (jql) => asSignedInUser(() => jira.count(jql)),
    checkJql: (jql) => asSignedInUser(() => jira.checkJql(jql)),
    jqlVocabulary: () => asSignedInUser(() => jira.jqlVocabulary()),
    jqlSuggestions: (field, typed) => asSignedInUser(() => jira.jqlSuggestions(field, typed)),
    fields: () => asSignedInUser(() => jira.fields()),
    myself: requireUser,
    serverInfo: () => jira.serverInfo(),
    filter: (id) => asSignedInUser(() => jira.filter(id)),
    boardFilterId: (id) => asSignedInUser(() => jira.boardFilterId(id)),
    issuesByKey: (keys, fieldIds) => asSignedInUser(() => jira.issuesByKey(keys, fieldIds)),
    changelogs: (issues, fieldIds) => asSignedInUser(() => jira.changelogs(issues, fieldIds)),
  };
}

async function search(
  jira: JiraClient,
  request: SearchRequest,
  requireUser: () => Promise<unknown>,
): Promise<SearchResult> {
  try {
    const found = await jira.search(request);
    if (found.issues.length === 0) await requireUser();
    return found;
  } catch (error) {
    if (isAboutHiddenThings(error)) await requireUser();
    throw error;
  }
}

function isAboutHiddenThings(error: unknown): boolean {
  return (
    error instanceof AppError && (error.code === 'FIELD_UNKNOWN' || error.code === 'PROJECT_HIDDEN')
  );
}

function anonymousAsNoAccess(error: unknown): never {
  if (error instanceof AppError && error.code === 'AUTHORIZATION_EXPIRED') {
    throw new AppError('NO_SITE_ACCESS', 'Jira does not know this user.');
  }
  throw error;
}
