import * as v from 'valibot';
import { AppError } from '../../contract/app-error';
import { errorBodySchema } from './jira-responses';

/** When to ask again after such an answer, ISO 8601; undefined when waiting is no remedy. */
export type RetryAt = (response: Response) => string | undefined;

/** Jira's login filter: locked out by CAPTCHA, or known but without access to this application. */
const LOGIN_REFUSED = ['AUTHENTICATION_DENIED', 'AUTHORISATION_FAILED'];

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
export function jiraFailure(response: Response, retryAt: RetryAt): AppError {
  const { status, headers } = response;
  const loginReason = headers.get('x-seraph-loginreason') ?? '';
  if (status === 403 || LOGIN_REFUSED.some((reason) => loginReason.includes(reason))) {
    return new AppError('NO_SITE_ACCESS', 'Jira does not let this user in.', {
      details: { status },
    });
  }
  if (status === 401) return anonymous();
  if (status === 429) {
    return new AppError('RATE_LIMITED', 'Jira limits requests at the moment.', {
      details: { status, ...waitingTime(response, retryAt) },
    });
  }
  const { code, message, details } = unexpected(status);
  return new AppError(code, message, {
    details: { ...details, ...waitingTime(response, retryAt) },
  });
}

function waitingTime(response: Response, retryAt: RetryAt): { retryAt?: string } {
  const at = retryAt(response);
  return at === undefined ? {} : { retryAt: at };
}

export function anonymous(): AppError {
  return new AppError('AUTHORIZATION_EXPIRED', 'Jira does not accept the approval any more.');
}

export function unexpected(status: number): AppError {
  return new AppError('JIRA_UNEXPECTED', `Jira answered with status ${status}, not as expected.`, {
    details: { status },
  });
}

/** @returns Jira's own sentences; none when the body is not Jira's error envelope */
export function errorMessagesIn(body: string): string[] {
  const parsed = v.safeParse(errorBodySchema, parseJson(body));
  if (!parsed.success) return [];
  return [...parsed.output.errorMessages, ...Object.values(parsed.output.errors)];
}

/** @returns undefined when the text is not JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
