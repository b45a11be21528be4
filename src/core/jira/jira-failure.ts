import * as v from 'valibot';
import { AppError } from '#contract/app-error';
import { unexpectedAnswer } from '../http/unexpected-answer';
import { parseJson } from '../untrusted/parse-json';
import { errorBodySchema } from './responses/jira-responses';

/** When to ask again after such an answer, ISO 8601; undefined when waiting is no remedy. */
export type RetryAt = (response: Response) => string | undefined;

/** Jira's login filter: the user is known but may not use this application. */
const NO_APPLICATION = 'AUTHORISATION_FAILED';
/** The same filter, after too many failed logins: each further try prolongs it. */
const LOCKED_OUT = 'AUTHENTICATION_DENIED';
/** What Atlassian's gateway answers with 401, and RFC 6750 section 3.1 with 403. */
const SCOPE_MISMATCH = /scope does not match|insufficient_scope/i;

/** Data Center gives only so many results of a search, and says it with status 500. */
const WINDOW_EXCEEDED = /search limit exceeded|exceeded the search platform limit/i;
export const RESULT_WINDOW = 'result-window';

/**
 * Whether Jira ran the request as nobody although it carried a token. Data Center ignores a dead
 * token silently: an answer "no issues" may then be a lie.
 */
export function isAnonymous(response: Response): boolean {
  const { headers } = response;
  return (
    headers.get('x-ausername') === 'anonymous' ||
    headers.get('x-seraph-loginreason')?.includes('AUTHENTICATED_FAILED') === true
  );
}

/** What a status other than 200 means, for any resource. */
export function jiraFailure(response: Response, body: string, retryAt: RetryAt): AppError {
  const { status } = response;
  const refusal = refusalOf(response, body);
  if (refusal) return refusal;
  if (status === 429) {
    return new AppError('RATE_LIMITED', 'Jira limits requests at the moment.', {
      details: { status, ...waitingTime(response, retryAt) },
    });
  }
  const { code, message, details } = unexpectedAnswer(status);
  const reason = WINDOW_EXCEEDED.test(body) ? { reason: RESULT_WINDOW } : {};
  return new AppError(code, message, {
    details: { ...details, ...waitingTime(response, retryAt), ...reason },
  });
}

/** Whoever it is, Jira does not let them. Only the last of these is cured by another token. */
function refusalOf(response: Response, body: string): AppError | undefined {
  const { status, headers } = response;
  const details = { status };
  const loginReason = header(headers, 'x-seraph-loginreason');
  if (isLockedOut(headers)) {
    return new AppError('CAPTCHA_REQUIRED', 'Jira wants a CAPTCHA first.', { details });
  }
  if (isScopeMissing(response, body)) {
    return new AppError('SCOPE_MISSING', 'The token’s scope does not cover this.', { details });
  }
  if (status === 403 || loginReason.includes(NO_APPLICATION)) {
    return new AppError('NO_SITE_ACCESS', 'Jira does not let this user in.', { details });
  }
  return status === 401 ? approvalExpired() : undefined;
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

export function approvalExpired(): AppError {
  return new AppError('AUTHORIZATION_EXPIRED', 'Jira does not accept the approval any more.');
}

/** @returns Jira's own sentences; none when the body is not Jira's error envelope */
export function errorMessagesIn(body: string): string[] {
  const parsed = v.safeParse(errorBodySchema, parseJson(body));
  if (!parsed.success) return [];
  return [...parsed.output.errorMessages, ...Object.values(parsed.output.errors)];
}
