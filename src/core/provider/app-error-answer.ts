import type { AppError, AppErrorCode } from '#contract/app-error';
import type { HttpAnswer } from './oauth-answer';

/** The status for errors that the client or its user can do something about; all others are 502. */
const STATUS: Partial<Record<AppErrorCode, number>> = {
  AUTHORIZATION_REQUIRED: 403,
  AUTHORIZATION_EXPIRED: 403,
  NO_SITE_ACCESS: 403,
  SITE_NOT_GRANTED: 403,
  CAPTCHA_REQUIRED: 403,
  LINK_MISSING: 404,
  LINK_DISABLED: 409,
  SIGNATURE_INVALID: 409,
  JQL_INVALID: 422,
  FIELD_UNKNOWN: 422,
  PROJECT_HIDDEN: 422,
  PAYLOAD_INVALID: 400,
  RATE_LIMITED: 503,
  PLATFORM_BUSY: 503,
  JIRA_TIMEOUT: 504,
};

/** Translates an AppError to an HTTP response for a linked application. */
export function appErrorAnswer(error: AppError): HttpAnswer {
  const { retryAt } = error.details;
  return {
    status: STATUS[error.code] ?? 502,
    headers: {
      'Cache-Control': 'no-store',
      ...(retryAt !== undefined && { 'Retry-After': new Date(retryAt).toUTCString() }),
    },
    body: { error: error.toWire() },
  };
}
