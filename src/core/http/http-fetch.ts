/** An HTTP request. */
export interface HttpRequest {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
}

/**
 * Makes one HTTP request. It does not follow redirects, enforces its own time limit, and returns a `Response`
 * whose body is complete and limited in size.
 * @throws {AppError} `EGRESS_NOT_APPROVED`, `JIRA_TIMEOUT`, `JIRA_UNREACHABLE` or `JIRA_UNEXPECTED`
 */
export type HttpFetch = (url: string, request: HttpRequest) => Promise<Response>;
