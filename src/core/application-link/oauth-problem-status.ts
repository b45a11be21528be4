import type { LinkErrorType, LinkState } from '../../contract/link-status';

const STATES: Record<string, [LinkState, LinkErrorType]> = {
  timestamp_refused: ['network-error', 'OAUTH_TIMESTAMP_REFUSED'],
  signature_invalid: ['network-error', 'OAUTH_SIGNATURE_INVALID'],
  consumer_key_unknown: ['configuration-error', 'NO_REMOTE_APPLINK'],
  permission_denied: ['configuration-error', 'AUTH_LEVEL_MISMATCH'],
  permission_unknown: ['configuration-error', 'AUTH_LEVEL_MISMATCH'],
};

/** What the refusal of a signed request says of the link: the administrator's matter, whichever it is. */
export function statusOfOAuthProblem(oauthProblem: string): [LinkState, LinkErrorType] {
  return STATES[oauthProblem] ?? ['network-error', 'OAUTH_PROBLEM'];
}
