import { AuthorizeRedirectError, type Query } from './authorization-request';
import type { Code } from '../grant-store';

/** RFC 7636, 4.2: 43 to 128 unreserved characters. */
const CHALLENGE = /^[A-Za-z0-9\-._~]{43,128}$/;

/**
 * PKCE is optional; a challenge without a method is `plain`; methods are read without regard to case.
 * @throws {AuthorizeRedirectError}
 */
export function checkPkce(query: Query): Code['challenge'] {
  const { code_challenge: value, code_challenge_method: methodText } = query;
  if (value === undefined) {
    if (methodText === undefined) return undefined;
    throw new AuthorizeRedirectError('invalid_request', 'code_challenge is missing');
  }
  const method = readMethod(methodText);
  if (method === undefined) {
    throw new AuthorizeRedirectError('invalid_request', 'code_challenge_method is not supported');
  }
  if (!CHALLENGE.test(value)) {
    throw new AuthorizeRedirectError('invalid_request', 'code_challenge is invalid');
  }
  return { value, method };
}

/** `sha256`, which the documentation names, is not understood by the product. */
function readMethod(text = 'plain'): 'S256' | 'plain' | undefined {
  if (text.toLowerCase() === 's256') return 'S256';
  return text.toLowerCase() === 'plain' ? 'plain' : undefined;
}
