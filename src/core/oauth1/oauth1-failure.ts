import { AppError, type AppErrorCode } from '#contract/app-error';
import { getOwn } from '../untrusted/get-own';

/** What a problem means where nothing more is known of the request. */
const MEANING: Record<string, AppErrorCode> = {
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
  /** After the clock was learned: then the `Date` header is not that of the clock which refuses. */
  timestamp_refused: 'CLIENT_REJECTED',
};

const SENTENCES: Partial<Record<AppErrorCode, string>> = {
  AUTHORIZATION_EXPIRED: 'Jira does not accept the approval any more.',
  AUTHORIZATION_INVALID: 'Jira no longer accepts this approval.',
  AUTHORIZATION_DENIED: 'Access was not approved in Jira.',
  NO_SITE_ACCESS: 'Jira does not let this user in.',
  CLIENT_REJECTED: 'Jira does not accept the requests of this application.',
};

export type ProblemMeanings = Readonly<Record<string, AppErrorCode>>;

/**
 * Translates a provider's refusal. The administrator's fault (the consumer, its key, the clock) and the
 * reader's (the token) are never mixed, because each is shown to somebody else.
 * @param meanings where this request makes a problem mean something else
 */
export function oauth1Failure(
  oauthProblem: string,
  status: number,
  meanings: ProblemMeanings = {},
): AppError {
  const code = getOwn(meanings, oauthProblem) ?? getOwn(MEANING, oauthProblem) ?? 'JIRA_UNEXPECTED';
  const sentence = SENTENCES[code] ?? `Jira refused a signed request with status ${status}.`;
  return new AppError(code, sentence, {
    details: { oauthProblem, status },
    cause: { name: 'OAuthProblem', oauthError: oauthProblem, status },
  });
}
