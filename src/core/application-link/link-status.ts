import type { AppError, AppErrorCode } from '../../contract/app-error';
import type { LinkStatus } from '../../contract/application-link';

type FaultState = Exclude<LinkStatus['state'], 'connected' | 'needs-approval'>;

/** Which state of a link each failure of a test means; anything else is an unknown error. */
const STATES: Partial<Record<AppErrorCode, FaultState>> = {
  JIRA_UNREACHABLE: 'network-error',
  JIRA_TIMEOUT: 'network-error',
  JIRA_UNEXPECTED: 'network-error',
  RATE_LIMITED: 'network-error',
  CLIENT_REJECTED: 'configuration-error',
  URL_REFUSED: 'configuration-error',
  PAYLOAD_INVALID: 'configuration-error',
  NO_SITE_ACCESS: 'access-error',
  SCOPE_MISSING: 'configuration-error',
  CAPTCHA_REQUIRED: 'access-error',
  AUTHORIZATION_EXPIRED: 'access-error',
};

/** @param checkedAt ISO 8601 */
export function statusOfFailedTest(error: AppError, checkedAt: string): LinkStatus {
  if (error.code === 'EGRESS_NOT_APPROVED') return { state: 'needs-approval', checkedAt };
  const { networkError } = error.details;
  return {
    state: STATES[error.code] ?? 'unknown-error',
    checkedAt,
    code: error.code,
    message: error.message,
    ...(networkError ? { networkError } : {}),
  };
}
