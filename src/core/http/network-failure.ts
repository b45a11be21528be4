import { AppError, type NetworkErrorType } from '#contract/app-error';

/** Forge's name for the error of a request to a host that no administrator has approved. */
export const EGRESS_DENIED = 'REQUEST_EGRESS_ALLOWLIST_ERR';

/** Node's error codes, translated to the error types of Confluence's application links. */
const NETWORK_ERRORS: Record<string, NetworkErrorType> = {
  ECONNREFUSED: 'CONNECTION_REFUSED',
  ENOTFOUND: 'UNKNOWN_HOST',
  EAI_AGAIN: 'UNKNOWN_HOST',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'SSL_UNTRUSTED',
  SELF_SIGNED_CERT_IN_CHAIN: 'SSL_UNTRUSTED',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'SSL_UNTRUSTED',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'SSL_UNTRUSTED',
  CERT_HAS_EXPIRED: 'SSL_UNTRUSTED',
  ERR_TLS_CERT_ALTNAME_INVALID: 'SSL_HOSTNAME_UNMATCHED',
};

const OTHER_CERTIFICATE_ERROR = /CERT|TLS|SSL|EPROTO/;
const TIMEOUTS = ['TimeoutError', 'AbortError'];
const TIMEOUT_CODES = ['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT'];

/**
 * Translates the error of a fetch that received no answer.
 * @returns `EGRESS_NOT_APPROVED`, `JIRA_TIMEOUT` or `JIRA_UNREACHABLE`; an AppError is returned unchanged
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/fetch-api.basic/
 */
export function networkFailure(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const name = text(error, 'name') ?? typeof error;
  const code = codeOf(error);
  if (name === EGRESS_DENIED || code === EGRESS_DENIED) return egressNotApproved();
  const cause = { name, code };
  if (TIMEOUTS.includes(name) || (code && TIMEOUT_CODES.includes(code))) {
    return new AppError('JIRA_TIMEOUT', 'Jira did not answer in time.', { cause });
  }
  return new AppError('JIRA_UNREACHABLE', 'Jira did not answer.', {
    details: { networkError: networkErrorType(code) },
    cause,
  });
}

/** The error for a host that no administrator has approved: `EGRESS_NOT_APPROVED`. */
export function egressNotApproved(): AppError {
  return new AppError(
    'EGRESS_NOT_APPROVED',
    'An administrator must approve connections to this host.',
  );
}

function networkErrorType(code: string | undefined): NetworkErrorType {
  if (code === undefined) return 'UNKNOWN';
  return NETWORK_ERRORS[code] ?? (OTHER_CERTIFICATE_ERROR.test(code) ? 'SSL_UNMATCHED' : 'UNKNOWN');
}

/** `fetch failed` is no reason itself: it is the code of its cause, or of the first of several causes. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const several: unknown = Reflect.get(error, 'errors');
  const cause: unknown = Array.isArray(several) ? several[0] : Reflect.get(error, 'cause');
  return text(error, 'code') ?? codeOf(cause);
}

/** Not every error is an `Error`: an aborted fetch rejects with a `DOMException`. */
function text(error: unknown, key: string): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const found: unknown = Reflect.get(error, key);
  return typeof found === 'string' ? found : undefined;
}
