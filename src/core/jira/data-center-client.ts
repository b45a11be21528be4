import * as v from 'valibot';
import type { AppError } from '../../contract/app-error';
import type { JiraClient, SearchRequest, ServerInfo } from './jira-client';
import {
  anonymous,
  errorMessagesIn,
  isAnonymous,
  jiraFailure,
  parseJson,
  unexpected,
} from './jira-failure';
import type { RetryAt } from './jira-failure';
import {
  fieldsSchema,
  filterSchema,
  myselfSchema,
  searchPageSchema,
  serverInfoSchema,
} from './jira-responses';
import { jqlFailure } from './jql-failure';
import type { JiraRequest, Transport } from './transport';

/**
 * REST API v2 of Jira Data Center.
 * @see https://developer.atlassian.com/server/jira/platform/rest/v10003/
 */
export function dataCenterClient(transport: Transport, retryAt: RetryAt): JiraClient {
  const ask = async <T>(path: string, schema: v.GenericSchema<unknown, T>) => {
    const response = await transport(path, GET);
    if (response.ok && isAnonymous(response)) throw anonymous();
    return read(response, schema, retryAt);
  };
  return {
    search: async (search) => {
      const response = await transport(...searchRequest(search));
      // To nobody, Jira also calls visible projects unknown: so this comes before what a 400 says.
      if (isAnonymous(response)) throw anonymous();
      if (response.status === 400) throw await refusedSearch(response);
      return read(response, searchPageSchema, retryAt);
    },
    fields: () => ask('/rest/api/2/field', fieldsSchema),
    myself: () => ask('/rest/api/2/myself', myselfSchema),
    filter: (id) => ask(`/rest/api/2/filter/${encodeURIComponent(id)}`, filterSchema),
  };
}

/** What a Jira says of itself to anybody. @throws AppError as {@link JiraClient} does */
export async function fetchServerInfo(transport: Transport, retryAt: RetryAt): Promise<ServerInfo> {
  return read(await transport('/rest/api/2/serverInfo', GET), serverInfoSchema, retryAt);
}

const GET: JiraRequest = { method: 'GET' };
/** What Jira shall say of the fields of an answer. */
const EXPAND = ['names', 'schema'];

const SEARCH = '/rest/api/2/search';
/** Servers and proxies accept longer addresses, but how much longer differs. */
const GET_MAX_LENGTH = 2000;

/**
 * A GET, because what an access token of scope READ may do is nowhere said to include a POST; a POST
 * where the query is too long for an address.
 */
function searchRequest(search: SearchRequest): [path: string, request: JiraRequest] {
  const { jql, startAt, maxResults, fieldIds } = search;
  const query = new URLSearchParams({
    jql,
    startAt: String(startAt),
    maxResults: String(maxResults),
    fields: fieldIds.join(','),
    expand: EXPAND.join(','),
  });
  const path = `${SEARCH}?${query.toString()}`;
  if (path.length <= GET_MAX_LENGTH) return [path, GET];
  const body = { jql, startAt, maxResults, fields: fieldIds, expand: EXPAND };
  return [SEARCH, { method: 'POST', body: JSON.stringify(body), isSearch: true }];
}

async function refusedSearch(response: Response): Promise<AppError> {
  const messages = errorMessagesIn(await response.text());
  return messages.length > 0 ? jqlFailure(messages) : unexpected(response.status);
}

async function read<T>(
  response: Response,
  schema: v.GenericSchema<unknown, T>,
  retryAt: RetryAt,
): Promise<T> {
  if (!response.ok) throw jiraFailure(response, retryAt);
  const parsed = v.safeParse(schema, parseJson(await response.text()));
  if (!parsed.success) throw unexpected(response.status);
  return parsed.output;
}
