import { AppError } from '#contract/app-error';
import type { JiraClient, SearchRequest, SearchResult } from '../jira-client';
import type { RetryAt } from '../jira-failure';
import type { Transport } from '../transport';
import { cloudClient } from './cloud-client';

/**
 * A client for the Jira of the same site, as the user who is signed in to Confluence. There is no approval
 * that could expire: a user whom Jira treats as anonymous has no access. To anonymous users Jira answers "no
 * issues" or "does not exist", and a front end cannot read the headers that would tell. After such an answer,
 * and only then, the client asks Jira who the user is.
 * @param transport requests paths below the site
 * @returns a client that throws `NO_SITE_ACCESS` in place of `AUTHORIZATION_EXPIRED`
 */
export function sameSiteClient(transport: Transport, retryAt: RetryAt): JiraClient {
  const jira = cloudClient(transport, retryAt);
  const asSignedInUser = <T>(ask: () => Promise<T>): Promise<T> => ask().catch(anonymousAsNoAccess);
  const requireUser = () => asSignedInUser(() => jira.myself());
  return {
    canSkipValidation: jira.canSkipValidation,
    search: (request) => asSignedInUser(() => search(jira, request, requireUser)),
    count: (jql) => asSignedInUser(() => jira.count(jql)),
    checkPost: () => asSignedInUser(() => jira.checkPost()),
    checkJql: (jql) => asSignedInUser(() => jira.checkJql(jql)),
    jqlVocabulary: () => asSignedInUser(() => jira.jqlVocabulary()),
    jqlSuggestions: (field, typed) => asSignedInUser(() => jira.jqlSuggestions(field, typed)),
    fields: () => asSignedInUser(() => jira.fields()),
    myself: requireUser,
    serverInfo: () => jira.serverInfo(),
    filter: (id) => asSignedInUser(() => jira.filter(id)),
    filtersNamed: (name) => asSignedInUser(() => jira.filtersNamed(name)),
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
    throw new AppError('NO_SITE_ACCESS', 'This user has no access to Jira.');
  }
  throw error;
}
