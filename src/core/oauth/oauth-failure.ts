import * as oauth from 'oauth4webapi';
import { AppError, type AppErrorCode } from '#contract/app-error';
import type { OAuth2Outgoing } from '../application-link/outgoing';

/** `unauthorized_client`: the client exists and may not use this grant (RFC 6749 section 5.2). */
const CLIENT_ERRORS = ['invalid_client', 'unauthorized_client'];
/** Jira answers `invalid_request` to a code that it does not know. */
const GRANT_ERRORS = ['invalid_grant', 'invalid_request'];
/** Atlassian's error for a wrong client secret. */
const CLOUD_CLIENT_ERROR = 'access_denied';
/** The other errors of RFC 6749 section 5.2, and those of servers that are out of order. */
const OTHER_ERRORS = [
  'unsupported_grant_type',
  'invalid_scope',
  'server_error',
  'temporarily_unavailable',
];
const KNOWN_ERRORS = [...CLIENT_ERRORS, ...GRANT_ERRORS, ...OTHER_ERRORS, CLOUD_CLIENT_ERROR];

/** Atlassian is reported to answer `unauthorized_client` to a dead refresh token too, with these words. */
const ABOUT_REFRESH_TOKEN = /refresh[ _]?token/i;

/** What a request to the authorization server is for. */
export type OAuthOperation = 'exchange' | 'refresh' | 'client-credentials' | 'revoke';

/** What it means that the server rejects the code, token or client that the request presents. */
const REJECTED_GRANT: Record<OAuthOperation, AppErrorCode> = {
  exchange: 'AUTHORIZATION_INVALID',
  refresh: 'AUTHORIZATION_EXPIRED',
  'client-credentials': 'CLIENT_REJECTED',
  revoke: 'AUTHORIZATION_EXPIRED',
};

interface Circumstances {
  operation: OAuthOperation;
  kind: OAuth2Outgoing['kind'];
}

/**
 * Translates an error that oauth4webapi throws. A fault of the client, which an administrator must repair,
 * and a fault of the grant, which the reader can renew, never become the same code. The cause holds names
 * and codes only, because the original error holds the raw response.
 * @returns `CLIENT_REJECTED`; `AUTHORIZATION_INVALID` or `AUTHORIZATION_EXPIRED` for the grant, depending on
 *   the operation; otherwise `JIRA_UNEXPECTED`. An AppError is returned unchanged
 */
export function toAppError(error: unknown, circumstances: Circumstances): AppError {
  if (error instanceof AppError) return error;
  const cause = summaryOf(error);
  switch (faultOf(error, circumstances)) {
    case 'grant':
      return new AppError(
        REJECTED_GRANT[circumstances.operation],
        'Jira no longer accepts this approval.',
        { cause },
      );
    case 'client':
      return new AppError('CLIENT_REJECTED', 'Jira does not accept the client id or secret.', {
        cause,
      });
    default:
      return new AppError('JIRA_UNEXPECTED', 'Jira answered a token request unexpectedly.', {
        details: {
          ...(cause.status !== undefined && { status: cause.status }),
          ...(lacksRefreshTokens(cause, circumstances) && { linkError: 'NON_ATLASSIAN' }),
        },
        cause,
      });
  }
}

function faultOf(error: unknown, circumstances: Circumstances): 'client' | 'grant' | undefined {
  // A challenge at the token endpoint is about the client (RFC 6749 section 5.2); its body is not read.
  if (error instanceof oauth.WWWAuthenticateChallengeError) return 'client';
  if (!(error instanceof oauth.ResponseBodyError)) return undefined;
  if (isAboutRefreshToken(error, circumstances) || GRANT_ERRORS.includes(error.error)) {
    return 'grant';
  }
  return clientErrors(circumstances).includes(error.error) ? 'client' : undefined;
}

/** A server that is not Atlassian's need not support refresh tokens, so a refresh cannot test its client. */
function lacksRefreshTokens({ oauthError }: FailureSummary, { operation, kind }: Circumstances) {
  return (
    operation === 'refresh' && kind === 'oauth2-external' && oauthError === 'unsupported_grant_type'
  );
}

function clientErrors({ operation, kind }: Circumstances): string[] {
  return [
    ...CLIENT_ERRORS,
    ...(kind === 'oauth2-cloud' ? [CLOUD_CLIENT_ERROR] : []),
    // The client is the grant: a server that does not support this grant has no token for this client.
    ...(operation === 'client-credentials' ? ['unsupported_grant_type'] : []),
  ];
}

function isAboutRefreshToken(
  { error, error_description }: oauth.ResponseBodyError,
  { operation, kind }: Circumstances,
): boolean {
  if (kind !== 'oauth2-cloud' || operation !== 'refresh') return false;
  return error === 'unauthorized_client' && ABOUT_REFRESH_TOKEN.test(error_description ?? '');
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
    // Causes are logged, and any other text may quote the request with its client secret.
    const oauthError = KNOWN_ERRORS.includes(error.error) ? error.error : 'other';
    return { name: error.name, code: error.code, oauthError, status: error.status };
  }
  const summary: FailureSummary = { name: error.name };
  if ('code' in error && typeof error.code === 'string') summary.code = error.code;
  if (error.cause instanceof Response) summary.status = error.cause.status;
  return summary;
}
