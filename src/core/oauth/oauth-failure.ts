import * as oauth from 'oauth4webapi';
import { AppError } from '../../contract/app-error';

/** `unauthorized_client`: the client exists and may not use this grant (RFC 6749 section 5.2). */
const CLIENT_ERRORS = ['invalid_client', 'unauthorized_client'];
/** Jira says `invalid_request` for a code it does not know. */
const GRANT_ERRORS = ['invalid_grant', 'invalid_request'];
/** The rest of RFC 6749 section 5.2, and what servers that break say. */
const OTHER_ERRORS = [
  'unsupported_grant_type',
  'invalid_scope',
  'server_error',
  'temporarily_unavailable',
];
const KNOWN_ERRORS = [...CLIENT_ERRORS, ...GRANT_ERRORS, ...OTHER_ERRORS];

/**
 * Translates what oauth4webapi throws. The administrator's fault (the client) and the reader's (the
 * grant) are never mixed, because each is shown to somebody else. Only names and codes are kept as
 * the cause: the originals hold the raw Response.
 * @param deadGrant what a grant that the server no longer knows means to the caller
 */
export function toAppError(
  error: unknown,
  deadGrant: 'AUTHORIZATION_INVALID' | 'AUTHORIZATION_EXPIRED',
): AppError {
  if (error instanceof AppError) return error;
  const cause = summaryOf(error);
  if (isClientError(error)) {
    return new AppError('CLIENT_REJECTED', 'Jira does not accept the client id or secret.', {
      cause,
    });
  }
  if (error instanceof oauth.ResponseBodyError && GRANT_ERRORS.includes(error.error)) {
    return new AppError(deadGrant, 'Jira no longer accepts this approval.', { cause });
  }
  return new AppError('JIRA_UNEXPECTED', 'Jira answered a token request in an unexpected way.', {
    details: cause.status === undefined ? {} : { status: cause.status },
    cause,
  });
}

function isClientError(error: unknown): boolean {
  // A challenge at the token endpoint is about the client (RFC 6749 section 5.2); its body is not read.
  if (error instanceof oauth.WWWAuthenticateChallengeError) return true;
  return error instanceof oauth.ResponseBodyError && CLIENT_ERRORS.includes(error.error);
}

interface FailureSummary {
  name: string;
  code?: string;
  oauthError?: string;
  status?: number;
}

function summaryOf(error: unknown): FailureSummary {
  if (!(error instanceof Error)) return { name: typeof error };
  if (error instanceof oauth.ResponseBodyError) {
    // Causes are logged, and any other text may quote what was sent: the client secret, say.
    const oauthError = KNOWN_ERRORS.includes(error.error) ? error.error : 'other';
    return { name: error.name, code: error.code, oauthError, status: error.status };
  }
  const summary: FailureSummary = { name: error.name };
  if ('code' in error && typeof error.code === 'string') summary.code = error.code;
  if (error.cause instanceof Response) summary.status = error.cause.status;
  return summary;
}
