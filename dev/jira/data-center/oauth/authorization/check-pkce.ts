import type { RedirectTarget } from '#dev/jira/server/redirect-to-client';
import type { AuthorizationCode } from '../grant-store';
import { AuthorizationRedirectError, type AuthorizationQuery } from './authorization-request';

/** RFC 7636 section 4.2: 43 to 128 unreserved characters. */
const CHALLENGE = /^[A-Za-z0-9\-._~]{43,128}$/;

/**
 * The PKCE challenge, which is optional. A challenge without a method is `plain`; the case of a method does not matter.
 * @throws {AuthorizationRedirectError} for an invalid challenge, or a method without a challenge
 */
export function checkPkce(
  query: AuthorizationQuery,
  target: RedirectTarget,
): AuthorizationCode['challenge'] {
  const { code_challenge: value, code_challenge_method: methodText } = query;
  const invalid = (problem: string): AuthorizationRedirectError =>
    new AuthorizationRedirectError(target, 'invalid_request', problem);
  if (value === undefined) {
    if (methodText === undefined) return undefined;
    throw invalid('code_challenge is missing');
  }
  const method = readMethod(methodText);
  if (method === undefined) throw invalid('code_challenge_method is not supported');
  if (!CHALLENGE.test(value)) throw invalid('code_challenge is invalid');
  return { value, method };
}

/** Jira does not know `sha256`, although its documentation names it. */
function readMethod(text = 'plain'): 'S256' | 'plain' | undefined {
  if (text.toLowerCase() === 's256') return 'S256';
  return text.toLowerCase() === 'plain' ? 'plain' : undefined;
}
