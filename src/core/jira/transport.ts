import type { HttpFetch } from '../http/http-fetch';

export interface JiraRequest {
  method: 'GET' | 'POST';
  /** JSON. */
  body?: string;
  /** A POST that only asks, so that it may be made again. */
  isSearch?: true;
}

/**
 * Carries one request to a Jira: it knows the base URL and how to prove who asks.
 * @param path below the base URL: `/rest/api/2/search`
 */
export type Transport = (path: string, request: JiraRequest) => Promise<Response>;

/** @param accessToken undefined to ask as nobody */
export function httpTransport(
  fetch: HttpFetch,
  baseUrl: string,
  accessToken: string | undefined,
): Transport {
  return (path, { method, body }) =>
    fetch(`${baseUrl}${path}`, {
      method,
      ...(body === undefined ? {} : { body }),
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
      },
    });
}
