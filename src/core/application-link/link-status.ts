import type { AppError, AppErrorCode } from '../../contract/app-error';
import type { LinkErrorType, LinkState, LinkStatus } from '../../contract/link-status';
import { statusOfOAuthProblem } from './oauth-problem-status';

/** Which state of a link each failure of a test means; anything else is an unknown error. */
const STATES: Partial<Record<AppErrorCode, [LinkState, LinkErrorType]>> = {
  JIRA_UNREACHABLE: ['network-error', 'UNKNOWN'],
  JIRA_TIMEOUT: ['network-error', 'TIMEOUT'],
  JIRA_UNEXPECTED: ['network-error', 'UNEXPECTED_RESPONSE'],
  RATE_LIMITED: ['network-error', 'RATE_LIMITED'],
  CLIENT_REJECTED: ['configuration-error', 'CLIENT_REJECTED'],
  URL_REFUSED: ['configuration-error', 'URL_REFUSED'],
  PAYLOAD_INVALID: ['configuration-error', 'OAUTH_PROBLEM'],
  NO_SITE_ACCESS: ['access-error', 'INSUFFICIENT_REMOTE_PERMISSION'],
  CAPTCHA_REQUIRED: ['access-error', 'INSUFFICIENT_REMOTE_PERMISSION'],
  SCOPE_MISSING: ['configuration-error', 'SCOPE_MISSING'],
  AUTHORIZATION_EXPIRED: ['access-error', 'LOCAL_AUTH_TOKEN_REQUIRED'],
  EGRESS_NOT_APPROVED: ['needs-approval', 'EGRESS_NOT_APPROVED'],
};

/** @param checkedAt ISO 8601 */
export function statusOfFailedTest(error: AppError, checkedAt: string): LinkStatus {
  const { networkError, oauthProblem, status } = error.details;
  const [state, type] =
    oauthProblem === undefined
      ? (STATES[error.code] ?? ['unknown-error', 'UNKNOWN'])
      : statusOfOAuthProblem(oauthProblem);
  return {
    state,
    checkedAt,
    error: {
      type: networkError ?? type,
      message: error.message,
      ...(oauthProblem === undefined ? {} : { detail: oauthProblem }),
      ...(status === undefined ? {} : { status }),
    },
  };
}
