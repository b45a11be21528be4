import { ask, get, jiraApi, type JiraApi } from '../jira-api';
import type { FieldChange, IssueTotal, JiraClient, JiraIssue } from '../jira-client';
import type { RetryAt } from '../jira-failure';
import { isRefusedQuery } from '../jql-failure';
import { changesIn } from '../responses/changelog-responses';
import { filtersSchema } from '../responses/jira-responses';
import { sharedCalls } from '../shared-calls';
import type { Transport } from '../transport';
import { searchChangelogSchema, searchPageSchema, totalSchema } from './data-center-responses';
import { SEARCH, searchCall, searchDataCenter } from './data-center-search';

const BASE = '/rest/api/2';

/**
 * A client of Jira Data Center's REST API v2.
 * @param transport requests paths below the base URL
 * @param retryAt when a limited request may be repeated
 * @see https://developer.atlassian.com/server/jira/platform/rest/v10003/
 */
export function dataCenterClient(transport: Transport, retryAt: RetryAt): JiraClient {
  const { watched, isNamed } = watchUser(transport);
  const api = jiraApi(watched, retryAt);
  const shared = sharedCalls(api, BASE);
  return {
    ...shared,
    canSkipValidation: true,
    search: async (request) => {
      const found = await searchDataCenter(api, request);
      // A proxy may take away the header that tells a dead token, and "no issues" may then be a lie.
      if (found.issues.length === 0 && !isNamed()) await shared.myself();
      return found;
    },
    filtersNamed: () => api.read(get(`${BASE}/filter/favourite`), filtersSchema),
    count: (jql) => count(api, jql),
    checkPost: () => checkPost(api),
    checkJql: (jql) =>
      count(api, jql).then(
        () => undefined,
        (error: unknown) => {
          if (isRefusedQuery(error)) return error;
          throw error;
        },
      ),
    issuesByKey: (keys, fieldIds) => issuesByKey(api, keys, fieldIds),
    changelogs: (issues, fieldIds) =>
      changelogs(
        api,
        issues.map(({ key }) => key),
        fieldIds,
      ),
  };
}

/** Data Center has no endpoint to count issues or to check a query: a search for no issue does both. */
async function count(api: JiraApi, jql: string): Promise<IssueTotal> {
  const body = { jql, startAt: 0, maxResults: 0, fields: ['summary'], expand: [] };
  const { total } = await api.query(searchCall(body), totalSchema);
  return { count: total, precision: 'exact' };
}

/** No issue is that new, so it costs Jira next to nothing. */
async function checkPost(api: JiraApi): Promise<void> {
  const body = { jql: 'created > endOfDay()', startAt: 0, maxResults: 0, fields: ['summary'] };
  await api.query(ask(SEARCH, body), totalSchema);
}

/** With `validateQuery` Jira would refuse the whole query for one issue that is hidden or deleted. */
const anyOf = (keys: readonly string[]) =>
  ({
    jql: `issuekey in (${keys.join(', ')})`,
    startAt: 0,
    maxResults: keys.length,
    validateQuery: false,
  }) as const;

async function issuesByKey(
  api: JiraApi,
  keys: readonly string[],
  fieldIds: string[],
): Promise<JiraIssue[]> {
  if (keys.length === 0) return [];
  const call = searchCall({ ...anyOf(keys), fields: fieldIds, expand: [] });
  return (await api.query(call, searchPageSchema)).issues;
}

async function changelogs(
  api: JiraApi,
  keys: string[],
  fieldIds: string[],
): Promise<Map<string, FieldChange[]>> {
  if (keys.length === 0) return new Map();
  const call = searchCall({ ...anyOf(keys), fields: ['issuetype'], expand: ['changelog'] });
  const { issues } = await api.query(call, searchChangelogSchema);
  return new Map(
    issues.map(({ key, changelog }) => [key, changesIn(changelog.histories, fieldIds)]),
  );
}

/** Notes whether Jira names the user whom it answers. */
function watchUser(transport: Transport): { watched: Transport; isNamed: () => boolean } {
  let named = false;
  return {
    watched: async (...call) => {
      const response = await transport(...call);
      named ||= response.headers.has('x-ausername');
      return response;
    },
    isNamed: () => named,
  };
}
