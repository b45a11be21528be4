import { redirectUriOfClient } from '../../application-link/redirect-uri';
import { parseUrl } from '../../untrusted/parse-url';
import { parameterProblem, type OAuthProblem } from './problem';

const MAX_LENGTH = 2000;

/**
 * Checks where a consumer wants people to be sent back to. Codes that people copy by hand (`oob`) are not offered,
 * because a person can be talked into giving one to somebody else.
 * @param callbackHost the only host to send people to
 * @returns the problem; undefined if there is none
 */
export function callbackProblem(
  callback: string | undefined,
  callbackHost: string,
): OAuthProblem | undefined {
  if (callback === undefined || callback === '') {
    return parameterProblem('absent', ['oauth_callback']);
  }
  const isAllowed = callback.length <= MAX_LENGTH && isOnHost(callback, callbackHost);
  return isAllowed ? undefined : parameterProblem('rejected', ['oauth_callback']);
}

/** Whether a callback is a https URL on a host. @param host with its port if it is not 443 */
export function isOnHost(callback: string, host: string): boolean {
  try {
    return parseUrl(redirectUriOfClient(callback))?.host === host;
  } catch {
    return false;
  }
}
