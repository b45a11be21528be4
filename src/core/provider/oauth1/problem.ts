import type { HttpAnswer } from '../oauth-answer';

/** What a request may be refused for, by the names of OAuth Problem Reporting. */
type ProblemName =
  | 'version_rejected'
  | 'parameter_absent'
  | 'parameter_rejected'
  | 'signature_method_rejected'
  | 'signature_invalid'
  | 'timestamp_refused'
  | 'nonce_used'
  | 'consumer_key_unknown'
  | 'consumer_key_refused'
  | 'token_rejected'
  | 'token_used'
  | 'token_expired'
  | 'token_revoked'
  | 'permission_denied'
  | 'permission_unknown';

/** Why a signed request is refused. */
export interface OAuthProblem {
  problem: ProblemName;
  /** Details under their own names, such as `oauth_acceptable_timestamps`. */
  details?: Record<string, string>;
}

/** The problems that are not about who asks; all others are 401, as in Atlassian's applications. */
const STATUSES: Partial<Record<ProblemName, number>> = {
  version_rejected: 400,
  parameter_absent: 400,
  parameter_rejected: 400,
  timestamp_refused: 400,
  signature_method_rejected: 400,
  consumer_key_refused: 503,
};
const NOT_KEPT = { 'Cache-Control': 'no-store', Pragma: 'no-cache' };
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** A problem with parameters that are missing or not accepted. */
export function parameterProblem(kind: 'absent' | 'rejected', names: string[]): OAuthProblem {
  return {
    problem: `parameter_${kind}`,
    details: { [`oauth_parameters_${kind}`]: names.join('&') },
  };
}

/**
 * Reports a problem in `WWW-Authenticate: OAuth` and, for clients that read no headers, in the body.
 * @see http://wiki.oauth.net/w/page/12238543/ProblemReporting
 */
export function problemAnswer({ problem, details }: OAuthProblem, seconds?: number): HttpAnswer {
  const all = { oauth_problem: problem, ...details };
  const fields = Object.entries({ realm: 'incoming', ...all }).map(
    ([name, value]) => `${name}="${encodeURIComponent(value)}"`,
  );
  return {
    status: STATUSES[problem] ?? 401,
    headers: {
      ...NOT_KEPT,
      ...FORM,
      'WWW-Authenticate': `OAuth ${fields.join(', ')}`,
      ...(seconds !== undefined && { 'Retry-After': String(seconds) }),
    },
    body: new URLSearchParams(all).toString(),
  };
}

/** A response with temporary credentials or a token (RFC 5849 sections 2.1 and 2.3). */
export function credentialsAnswer(credentials: Record<string, string>): HttpAnswer {
  const body = new URLSearchParams(credentials).toString();
  return { status: 200, headers: { ...NOT_KEPT, ...FORM }, body };
}
