import type { AppError } from '#contract/app-error';
import { ask, get, jiraApi, type JiraApi } from '../jira-api';
import type { FieldChange, JiraClient, JiraFilter, JiraIssue } from '../jira-client';
import type { RetryAt } from '../jira-failure';
import { jqlFailure, unboundedQuery } from '../jql-failure';
import { changesIn } from '../responses/changelog-responses';
import { foundFiltersSchema } from '../responses/jira-responses';
import { sharedCalls } from '../shared-calls';
import type { Transport } from '../transport';
import { isUnbounded } from './bounded-query';
import { bulkChangelogSchema, bulkIssuesSchema, parsedQueriesSchema } from './cloud-responses';
import { countIssues, searchCloud } from './cloud-search';
import type { components } from './wire';

const BASE = '/rest/api/3';

type IssuesRequest = components['schemas']['BulkFetchIssueRequestBean'];
type ChangelogRequest = components['schemas']['BulkChangelogRequestBean'];

/** At most so many histories a page and so many pages: a table asks for one field of its rows. */
const HISTORIES_MAX = 10_000;
const CHANGELOG_PAGES_MAX = 3;

/**
 * A client of Jira Cloud's REST API v3.
 * @param transport requests paths below a site, or below the gateway's URL of a site
 * @param retryAt when a limited request may be repeated
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/
 */
export function cloudClient(transport: Transport, retryAt: RetryAt): JiraClient {
  const api = jiraApi(transport, retryAt);
  return {
    ...sharedCalls(api, BASE),
    // `search/jql` has no parameter for it.
    canSkipValidation: false,
    search: (request) => searchCloud(api, request),
    filtersNamed: (name) => filtersNamed(api, name),
    count: (jql) => countIssues(api, jql),
    // No issue is that new; Cloud counts by POST only.
    checkPost: async () => {
      await countIssues(api, 'created > endOfDay()');
    },
    checkJql: (jql) => checkJql(api, jql),
    issuesByKey: (keys, fieldIds) => issuesByKey(api, keys, fieldIds),
    changelogs: (issues, fieldIds) => changelogs(api, issues, fieldIds),
  };
}

async function filtersNamed(api: JiraApi, filterName: string): Promise<JiraFilter[]> {
  const query = new URLSearchParams({ filterName, expand: 'jql' }).toString();
  return (await api.read(get(`${BASE}/filter/search?${query}`), foundFiltersSchema)).values;
}

/** For a value that does not exist the endpoint returns a warning; a search would fail. */
async function checkJql(api: JiraApi, jql: string): Promise<AppError | undefined> {
  const body: components['schemas']['JqlQueriesToParse'] = { queries: [jql] };
  const call = ask(`${BASE}/jql/parse?validation=strict`, body);
  const { queries } = await api.read(call, parsedQueriesSchema);
  const messages = queries.flatMap(({ errors, warnings }) => [...errors, ...warnings]);
  if (messages.length > 0) return jqlFailure(messages);
  return isUnbounded(jql) ? unboundedQuery() : undefined;
}

async function issuesByKey(
  api: JiraApi,
  keys: readonly string[],
  fieldIds: string[],
): Promise<JiraIssue[]> {
  const body: IssuesRequest = { issueIdsOrKeys: [...keys], fields: fieldIds };
  if (keys.length === 0) return [];
  return (await api.read(ask(`${BASE}/issue/bulkfetch`, body), bulkIssuesSchema)).issues;
}

async function changelogs(
  api: JiraApi,
  issues: readonly Pick<JiraIssue, 'id' | 'key'>[],
  fieldIds: string[],
): Promise<Map<string, FieldChange[]>> {
  const keys = new Map(issues.map(({ id, key }) => [id, key]));
  const changes = new Map<string, FieldChange[]>();
  let nextPageToken: string | undefined;
  for (let page = 0; page < CHANGELOG_PAGES_MAX && issues.length > 0; page += 1) {
    const body: ChangelogRequest = {
      issueIdsOrKeys: issues.map(({ id, key }) => id ?? key),
      fieldIds,
      maxResults: HISTORIES_MAX,
      ...(nextPageToken !== undefined && { nextPageToken }),
    };
    const call = ask(`${BASE}/changelog/bulkfetch`, body);
    const answer = await api.read(call, bulkChangelogSchema);
    for (const { issueId, changeHistories } of answer.issueChangeLogs) {
      const key = keys.get(issueId);
      if (key === undefined) continue;
      changes.set(key, [...(changes.get(key) ?? []), ...changesIn(changeHistories, fieldIds)]);
    }
    if (!answer.nextPageToken || answer.nextPageToken === nextPageToken) break;
    ({ nextPageToken } = answer);
  }
  return changes;
}
