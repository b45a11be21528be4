import type { AppError, AppErrorCode, AppErrorDetails } from '#contract/app-error';
import type { LinkErrorType, LinkState, LinkStatus } from '#contract/link-status';
import type { RefusalReason } from '../jira/refusals/request-refused';
import { getOwn } from '../untrusted/get-own';

/** What a failed request means for the link; other codes are unknown. */
const TYPES: Partial<Record<AppErrorCode, LinkErrorType>> = {
  JIRA_TIMEOUT: 'TIMEOUT',
  RATE_LIMITED: 'RATE_LIMITED',
  CLIENT_REJECTED: 'CLIENT_REJECTED',
  URL_REFUSED: 'URL_REFUSED',
  SCOPE_MISSING: 'SCOPE_MISSING',
  NO_SITE_ACCESS: 'INSUFFICIENT_REMOTE_PERMISSION',
  CAPTCHA_REQUIRED: 'INSUFFICIENT_REMOTE_PERMISSION',
  TOKEN_REFUSED: 'TOKEN_REFUSED',
  PROXY_SIGN_IN: 'PROXY_SIGN_IN',
  EGRESS_NOT_APPROVED: 'EGRESS_NOT_APPROVED',
  LINK_DISABLED: 'DISABLED',
  LINK_NOT_OUTGOING: 'NO_OUTGOING_AUTH',
};

/** Reasons of `REQUEST_REFUSED` that the status of a link distinguishes. */
const REFUSALS: Record<RefusalReason, LinkErrorType> = {
  'ip-allowlist': 'IP_NOT_ALLOWED',
  xsrf: 'XSRF_REFUSED',
  post: 'POST_REFUSED',
};

/** Problems of OAuth 1.0a that the status of a link distinguishes. */
const OAUTH_PROBLEMS: Record<string, LinkErrorType> = {
  timestamp_refused: 'OAUTH_TIMESTAMP_REFUSED',
  signature_invalid: 'OAUTH_SIGNATURE_INVALID',
  consumer_key_unknown: 'NO_REMOTE_APPLINK',
  consumer_key_refused: 'AUTH_LEVEL_MISMATCH',
  consumer_key_rejected: 'AUTH_LEVEL_MISMATCH',
  permission_denied: 'AUTH_LEVEL_MISMATCH',
  permission_unknown: 'AUTH_LEVEL_MISMATCH',
};

const STATES: Record<LinkErrorType, LinkState> = {
  CONNECTION_REFUSED: 'network-error',
  UNKNOWN_HOST: 'network-error',
  SSL_UNTRUSTED: 'network-error',
  SSL_HOSTNAME_UNMATCHED: 'network-error',
  SSL_UNMATCHED: 'network-error',
  OAUTH_TIMESTAMP_REFUSED: 'network-error',
  OAUTH_SIGNATURE_INVALID: 'network-error',
  OAUTH_PROBLEM: 'network-error',
  UNEXPECTED_RESPONSE: 'network-error',
  UNEXPECTED_RESPONSE_STATUS: 'network-error',
  TIMEOUT: 'network-error',
  REDIRECTED: 'network-error',
  RATE_LIMITED: 'network-error',
  PROXY_SIGN_IN: 'network-error',
  INSUFFICIENT_REMOTE_PERMISSION: 'access-error',
  TOKEN_REFUSED: 'access-error',
  REQUEST_REFUSED: 'access-error',
  IP_NOT_ALLOWED: 'configuration-error',
  XSRF_REFUSED: 'configuration-error',
  POST_REFUSED: 'configuration-error',
  NO_REMOTE_APPLINK: 'configuration-error',
  AUTH_LEVEL_MISMATCH: 'configuration-error',
  CLIENT_REJECTED: 'configuration-error',
  SCOPE_MISSING: 'configuration-error',
  SECRET_MISSING: 'configuration-error',
  SHARED_APPROVAL_MISSING: 'incomplete',
  SHARED_APPROVAL_ENDED: 'access-error',
  SERVICE_ACCOUNT_REFUSED: 'configuration-error',
  CLAUSE_REFUSED: 'configuration-error',
  NO_SPACE_OPEN: 'incomplete',
  REDIRECT_URL_MISSING: 'incomplete',
  URL_REFUSED: 'configuration-error',
  NO_OUTGOING_AUTH: 'incompatible',
  REMOTE_VERSION_INCOMPATIBLE: 'incompatible',
  GENERIC_LINK: 'non-atlassian',
  NON_ATLASSIAN: 'non-atlassian',
  SYSTEM_LINK: 'system',
  DISABLED: 'disabled',
  EGRESS_NOT_APPROVED: 'needs-approval',
  UNKNOWN: 'unknown-error',
};

/** Why a linked application could not be asked. */
export type LinkFault = NonNullable<LinkStatus['error']>;

/** Translates the failure of a request to the words of a link's status. */
export function faultOf(error: AppError): LinkFault {
  const { status, remark, reason, oauthProblem } = error.details;
  const detail = remark ?? oauthProblem ?? (error.code === 'URL_REFUSED' ? reason : undefined);
  return {
    type: typeOf(error),
    message: error.message,
    ...(detail === undefined ? {} : { detail }),
    ...(status === undefined ? {} : { status }),
  };
}

/** The status of a link whose test failed. @param checkedAt ISO 8601 */
export function statusOfFailedTest(error: AppError, checkedAt: string): LinkStatus {
  const fault = faultOf(error);
  // Without any answer the network is at fault, whatever the reason; other unknown failures are not its fault.
  const state = error.code === 'JIRA_UNREACHABLE' ? 'network-error' : STATES[fault.type];
  return { state, checkedAt, error: fault };
}

/** The status of a link that is known without a request. @param checkedAt ISO 8601 */
export function statusOf(type: LinkErrorType, message: string, checkedAt: string): LinkStatus {
  return { state: STATES[type], checkedAt, error: { type, message } };
}

function typeOf({ code, details }: AppError): LinkErrorType {
  const { linkError, networkError, oauthProblem } = details;
  const known = linkError ?? networkError;
  if (known) return known;
  if (oauthProblem !== undefined) {
    return getOwn(OAUTH_PROBLEMS, oauthProblem) ?? 'OAUTH_PROBLEM';
  }
  return typeOfCode(code, details);
}

function typeOfCode(code: AppErrorCode, { status = 0, reason = '' }: AppErrorDetails) {
  if (code === 'REQUEST_REFUSED') return getOwn(REFUSALS, reason) ?? 'REQUEST_REFUSED';
  if (code !== 'JIRA_UNEXPECTED') return TYPES[code] ?? 'UNKNOWN';
  return status >= 300 ? 'UNEXPECTED_RESPONSE_STATUS' : 'UNEXPECTED_RESPONSE';
}
