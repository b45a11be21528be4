import type { HttpFetch } from '../http/http-fetch';

/** A request to Jira's REST API. */
export interface JiraRequest {
  method: 'GET' | 'POST';
  /** JSON. */
  body?: string;
  /** Marks a POST that changes nothing, and may therefore be repeated. */
  isSearch?: true;
  /** The path of the same request by GET, for a POST that something in front of Jira refuses. */
  asGet?: string;
}

/**
 * Carries a request to one Jira; it knows the base URL and adds the user's credentials.
 * @param path below the base URL: `/rest/api/2/search`
 */
export type Transport = (path: string, request: JiraRequest) => Promise<Response>;

/**
 * Creates a transport with a bearer token (RFC 6750).
 * @param baseUrl without a trailing slash
 * @param accessToken undefined for anonymous requests
 */
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
