export interface HttpRequest {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
}

/**
 * One HTTP request, as core sees it. It never follows a redirect, ends after a time limit of its
 * own, and gives a complete, size-limited `Response`.
 * @throws {AppError} `EGRESS_NOT_APPROVED`, `JIRA_TIMEOUT`, `JIRA_UNREACHABLE` or `JIRA_UNEXPECTED`
 */
export type HttpFetch = (url: string, request: HttpRequest) => Promise<Response>;
