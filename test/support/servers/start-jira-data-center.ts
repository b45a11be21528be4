import { startJiraDataCenter } from '#dev/jira/start-jira-data-center';
import type { DataCenterOptions, DataCenterStandIn } from '#dev/jira/stand-in';

export const JIRA_BASE = 'https://jira.example.com/jira';

/** 22 November 2026, 12:00 UTC: a Sunday. */
export const NOON = Date.UTC(2026, 10, 22, 12);

export interface TestDataCenter extends DataCenterStandIn {
  /** Sends a request below the context path as that user; undefined sends it anonymously. Redirects are not followed. */
  fetch(path: string, user?: string, init?: RequestInit): Promise<Response>;
  /** The JSON of a search. */
  search(jql: string, user?: string, more?: Record<string, string>): Promise<SearchAnswer>;
  /** Keys of the issues found, in order. */
  keys(jql: string, user?: string): Promise<string[]>;
}

export interface SearchAnswer {
  startAt: number;
  maxResults: number;
  total: number;
  issues: { id: string; key: string; self: string; fields: Record<string, unknown> }[];
  names?: Record<string, string>;
  schema?: Record<string, { type: string }>;
  warningMessages?: string[];
  errorMessages?: string[];
}

export async function startTestDataCenter(
  options: Partial<DataCenterOptions> = {},
): Promise<TestDataCenter> {
  return asTestDataCenter(
    await startJiraDataCenter({ baseUrl: JIRA_BASE, now: () => NOON, ...options }),
  );
}

/** The local Jira Data Center at {@link JIRA_BASE}, with helpers for tests. */
export function asTestDataCenter(jira: DataCenterStandIn): TestDataCenter {
  const request: TestDataCenter['fetch'] = (path, user, init = {}) => {
    const headers = new Headers(init.headers);
    if (user !== undefined) headers.set('authorization', basic(user));
    return fetch(`${jira.origin}/jira${path}`, { redirect: 'manual', ...init, headers });
  };
  const search: TestDataCenter['search'] = async (jql, user = 'admin', more = {}) => {
    const query = new URLSearchParams({ jql, fields: 'summary', ...more });
    const response = await request(`/rest/api/2/search?${query.toString()}`, user);
    return (await response.json()) as SearchAnswer;
  };
  const keys: TestDataCenter['keys'] = async (jql, user) => {
    const answer = await search(jql, user, { maxResults: '1000' });
    if (answer.errorMessages) throw new Error(answer.errorMessages.join(' '));
    return answer.issues.map((issue) => issue.key);
  };
  return Object.assign(jira, { fetch: request, search, keys });
}

function basic(user: string): string {
  return `Basic ${Buffer.from(`${user}:${user}`).toString('base64')}`;
}
