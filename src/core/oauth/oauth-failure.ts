import * as oauth from 'oauth4webapi';
import { AppError } from '#contract/app-error';
import type { OAuth2Outgoing } from '../application-link/outgoing';

/** `unauthorized_client`: the client exists and may not use this grant (RFC 6749 section 5.2). */
const CLIENT_ERRORS = ['invalid_client', 'unauthorized_client'];
/** Jira says `invalid_request` for a code it does not know. */
const GRANT_ERRORS = ['invalid_grant', 'invalid_request'];
/** What Atlassian calls a wrong secret. */
const CLOUD_CLIENT_ERROR = 'access_denied';
/** The rest of RFC 6749 section 5.2, and what servers that break say. */
const OTHER_ERRORS = [
  'unsupported_grant_type',
  'invalid_scope',
  'server_error',
  'temporarily_unavailable',
];
const KNOWN_ERRORS = [...CLIENT_ERRORS, ...GRANT_ERRORS, ...OTHER_ERRORS, CLOUD_CLIENT_ERROR];

/** Atlassian is reported to say `unauthorized_client` of a dead token too, and then names it. */
const ABOUT_REFRESH_TOKEN = /refresh[ _]?token/i;

/** What a grant that the server no longer knows means to who asked. */
export type DeadGrant = 'AUTHORIZATION_INVALID' | 'AUTHORIZATION_EXPIRED' | 'CLIENT_REJECTED';

interface Circumstances {
  deadGrant: DeadGrant;
  kind: OAuth2Outgoing['kind'];
}

/**
 * Translates what oauth4webapi throws. The administrator's fault (the client) and the reader's (the
 * grant) are never mixed, because each is shown to somebody else. Only names and codes are kept as
 * the cause: the originals hold the raw Response.
 */
export function toAppError(error: unknown, circumstances: Circumstances): AppError {
  if (error instanceof AppError) return error;
  const cause = summaryOf(error);
  switch (faultOf(error, circumstances)) {
    case 'grant':
      return new AppError(circumstances.deadGrant, 'Jira no longer accepts this approval.', {
        cause,
      });
    case 'client':
      return new AppError('CLIENT_REJECTED', 'Jira does not accept the client id or secret.', {
        cause,
      });
    default:
      return new AppError('JIRA_UNEXPECTED', 'Jira answered a token request unexpectedly.', {
        details: {
          ...(cause.status !== undefined && { status: cause.status }),
          ...(refreshesNothing(cause, circumstances) && { linkError: 'NON_ATLASSIAN' }),
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

/** A server that others run need not have refresh tokens, so that its client cannot be tested by one. */
function refreshesNothing({ oauthError }: FailureSummary, { deadGrant, kind }: Circumstances) {
  const isRefresh = deadGrant === 'AUTHORIZATION_EXPIRED';
  return isRefresh && kind === 'oauth2-external' && oauthError === 'unsupported_grant_type';
}

function clientErrors({ deadGrant, kind }: Circumstances): string[] {
  return [
    ...CLIENT_ERRORS,
    ...(kind === 'oauth2-cloud' ? [CLOUD_CLIENT_ERROR] : []),
    // There is no grant but the client: a server that gives no such tokens gives this client none.
    ...(deadGrant === 'CLIENT_REJECTED' ? ['unsupported_grant_type'] : []),
  ];
}

function isAboutRefreshToken(
  { error, error_description }: oauth.ResponseBodyError,
  { deadGrant, kind }: Circumstances,
): boolean {
  if (kind !== 'oauth2-cloud' || deadGrant !== 'AUTHORIZATION_EXPIRED') return false;
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
    // Causes are logged, and any other text may quote what was sent: the client secret, say.
    const oauthError = KNOWN_ERRORS.includes(error.error) ? error.error : 'other';
    return { name: error.name, code: error.code, oauthError, status: error.status };
  }
  const summary: FailureSummary = { name: error.name };
  if ('code' in error && typeof error.code === 'string') summary.code = error.code;
  if (error.cause instanceof Response) summary.status = error.cause.status;
  return summary;
}
