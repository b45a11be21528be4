import { AppError, type AppErrorCode } from '#contract/app-error';
import { getOwn } from '../untrusted/get-own';

/** What a signed request is for. */
export type OAuth1Operation = 'request-token' | 'exchange' | 'renew' | 'resource';

type Meanings = Readonly<Record<string, AppErrorCode>>;

/** What a problem means, unless the operation gives it another meaning. */
const MEANINGS: Meanings = {
  token_expired: 'AUTHORIZATION_EXPIRED',
  token_rejected: 'AUTHORIZATION_EXPIRED',
  token_revoked: 'AUTHORIZATION_EXPIRED',
  token_used: 'AUTHORIZATION_EXPIRED',
  token_not_authorized: 'AUTHORIZATION_EXPIRED',
  additional_authorization_required: 'AUTHORIZATION_EXPIRED',
  permission_denied: 'NO_SITE_ACCESS',
  permission_unknown: 'NO_SITE_ACCESS',
  user_refused: 'NO_SITE_ACCESS',
  consumer_key_unknown: 'CLIENT_REJECTED',
  consumer_key_rejected: 'CLIENT_REJECTED',
  consumer_key_refused: 'CLIENT_REJECTED',
  signature_invalid: 'CLIENT_REJECTED',
  signature_method_rejected: 'CLIENT_REJECTED',
  // Jira repeats it after the app has adopted its clock only if its `Date` header shows another clock.
  timestamp_refused: 'CLIENT_REJECTED',
};

const MEANINGS_OF_OPERATION: Record<OAuth1Operation, Meanings> = {
  'request-token': {},
  exchange: {
    token_rejected: 'AUTHORIZATION_INVALID',
    token_expired: 'AUTHORIZATION_INVALID',
    token_used: 'AUTHORIZATION_INVALID',
    permission_unknown: 'AUTHORIZATION_INVALID',
    permission_denied: 'AUTHORIZATION_DENIED',
  },
  renew: {
    permission_denied: 'AUTHORIZATION_EXPIRED',
    permission_unknown: 'AUTHORIZATION_EXPIRED',
  },
  resource: {},
};

const SENTENCES: Partial<Record<AppErrorCode, string>> = {
  AUTHORIZATION_EXPIRED: 'Jira no longer accepts this approval.',
  AUTHORIZATION_INVALID: 'Jira does not accept this authorization.',
  AUTHORIZATION_DENIED: 'Access was not approved in Jira.',
  NO_SITE_ACCESS: 'Jira does not give this user access.',
  CLIENT_REJECTED: 'Jira does not accept the requests of this application.',
};

/**
 * Translates a provider's refusal of a signed request. A fault of the consumer (its registration, key or
 * clock), which an administrator must repair, and a fault of the token, which the reader can renew, never
 * become the same code.
 * @param oauthProblem as `oauthProblemOf` reads it
 * @param status HTTP status of the response
 * @returns `JIRA_UNEXPECTED` for a problem that is not known
 */
export function oauth1Failure(
  oauthProblem: string,
  status: number,
  operation: OAuth1Operation,
): AppError {
  const code =
    getOwn(MEANINGS_OF_OPERATION[operation], oauthProblem) ??
    getOwn(MEANINGS, oauthProblem) ??
    'JIRA_UNEXPECTED';
  const sentence = SENTENCES[code] ?? `Jira refused a signed request with status ${status}.`;
  return new AppError(code, sentence, {
    details: { oauthProblem, status },
    cause: { name: 'OAuthProblem', oauthError: oauthProblem, status },
  });
}
