import * as v from 'valibot';
import { AppError } from '#contract/app-error';
import { unexpectedAnswer } from '../http/unexpected-answer';
import { parseJson } from '../untrusted/parse-json';
import { isProxySignIn, proxySignIn } from './refusals/proxy-sign-in';
import { requestRefused } from './refusals/request-refused';
import { errorBodySchema } from './responses/jira-responses';

/** When a request may be repeated after such an answer, ISO 8601; undefined if waiting does not help. */
export type RetryAt = (response: Response) => string | undefined;

/** Jira's login filter says so of a user who may not use this application. */
const NO_APPLICATION = 'AUTHORISATION_FAILED';
/** The same filter says so after too many failed logins. */
const LOCKED_OUT = 'AUTHENTICATION_DENIED';
/** Atlassian's gateway answers the first with 401, RFC 6750 section 3.1 specifies the second with 403. */
const SCOPE_MISMATCH = /scope does not match|insufficient_scope/i;

/** Data Center returns only so many results of a search, and answers a page beyond them with status 500. */
const WINDOW_EXCEEDED = /search limit exceeded|exceeded the search platform limit/i;
/** `details.reason` of a `JIRA_UNEXPECTED` for a page beyond the results that Jira returns. */
export const RESULT_WINDOW = 'result-window';

/**
 * Whether Jira treated a request with a token as anonymous. Data Center silently ignores a dead token, and
 * then "no issues" may be wrong.
 */
export function isAnonymous(response: Response): boolean {
  const { headers } = response;
  return (
    headers.get('x-ausername') === 'anonymous' ||
    headers.get('x-seraph-loginreason')?.includes('AUTHENTICATED_FAILED') === true
  );
}

/**
 * Translates an answer with an error status, of any resource.
 * @param body of the response
 * @returns `RATE_LIMITED`, `CAPTCHA_REQUIRED`, `SCOPE_MISSING`, `NO_SITE_ACCESS`, `PROXY_SIGN_IN`, `REQUEST_REFUSED`,
 *   `JIRA_UNEXPECTED`, or `AUTHORIZATION_EXPIRED` if Jira itself refuses the token
 */
export function jiraFailure(response: Response, body: string, retryAt: RetryAt): AppError {
  const { status } = response;
  const refusal = refusalOf(response, body);
  if (refusal) return refusal;
  if (status === 429) {
    return new AppError('RATE_LIMITED', 'Jira is limiting requests at the moment.', {
      details: { status, ...waitingTime(response, retryAt) },
    });
  }
  const { code, message, details } = unexpectedAnswer(status);
  const reason = WINDOW_EXCEEDED.test(body) ? { reason: RESULT_WINDOW } : {};
  return new AppError(code, message, {
    details: { ...details, ...waitingTime(response, retryAt), ...reason },
  });
}

/** Access denied. Jira's reason headers come first, and only the last case but one is about the token. */
function refusalOf(response: Response, body: string): AppError | undefined {
  const { status, headers } = response;
  const details = { status };
  if (isLockedOut(headers)) {
    return new AppError('CAPTCHA_REQUIRED', 'Jira requires a CAPTCHA first.', { details });
  }
  if (isScopeMissing(response, body)) {
    return new AppError('SCOPE_MISSING', 'The token’s scope does not cover this request.', {
      details,
    });
  }
  if (header(headers, 'x-seraph-loginreason').includes(NO_APPLICATION)) {
    return new AppError('NO_SITE_ACCESS', 'Jira does not give this user access.', { details });
  }
  if (isProxySignIn(response, body)) return proxySignIn(response);
  if (status === 401 || (status === 403 && isAnonymous(response))) return approvalExpired();
  return status === 403 ? requestRefused(response, body) : undefined;
}

function isLockedOut(headers: Headers): boolean {
  return (
    header(headers, 'x-seraph-loginreason').includes(LOCKED_OUT) ||
    header(headers, 'x-authentication-denied-reason').includes('CAPTCHA')
  );
}

function isScopeMissing({ status, headers }: Response, body: string): boolean {
  const words = `${header(headers, 'www-authenticate')} ${body}`;
  return (status === 401 || status === 403) && SCOPE_MISMATCH.test(words);
}

const header = (headers: Headers, name: string) => headers.get(name) ?? '';

function waitingTime(response: Response, retryAt: RetryAt): { retryAt?: string } {
  const at = retryAt(response);
  return at === undefined ? {} : { retryAt: at };
}

/** The error for a token that Jira does not accept, or no longer: `AUTHORIZATION_EXPIRED`. */
export function approvalExpired(): AppError {
  return new AppError('AUTHORIZATION_EXPIRED', 'Jira no longer accepts the approval.');
}

/** Reads Jira's messages from an error body. @returns none when the body is not Jira's error envelope */
export function errorMessagesIn(body: string): string[] {
  const parsed = v.safeParse(errorBodySchema, parseJson(body));
  if (!parsed.success) return [];
  return parsed.output;
}

const FAILURES = [
  'JIRA_UNEXPECTED',
  'JIRA_UNREACHABLE',
  'JIRA_TIMEOUT',
  'RATE_LIMITED',
  'PROXY_SIGN_IN',
  'REQUEST_REFUSED',
];

/** Whether Jira failed, for reasons that are neither the query's nor the user's. */
export function isJiraFailure(error: unknown): boolean {
  return error instanceof AppError && FAILURES.includes(error.code);
}
