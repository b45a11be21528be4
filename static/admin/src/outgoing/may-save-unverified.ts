import type { AppError, AppErrorCode } from '#contract/app-error';

/** Failures after which the entered values may still be right. */
const UNVERIFIABLE: AppErrorCode[] = [
  'JIRA_UNREACHABLE',
  'JIRA_TIMEOUT',
  'JIRA_UNEXPECTED',
  'RATE_LIMITED',
  'EGRESS_NOT_APPROVED',
  'CLIENT_REJECTED',
  'PROXY_SIGN_IN',
  'REQUEST_REFUSED',
  'SCOPE_MISSING',
  'NO_SITE_ACCESS',
  'CAPTCHA_REQUIRED',
];

/** Whether the input may be saved without a test, as a second step. */
export const maySaveUnverified = (error: AppError | undefined): boolean =>
  error !== undefined && UNVERIFIABLE.includes(error.code);
