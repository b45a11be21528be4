import { parameterProblem, type OAuthProblem } from './problem';
import type { SignedRequest } from './signed-request';

const NAME = 'oauth_body_hash';

/**
 * Checks the signed hash of a body that is not a form, if the consumer sent one. A form is signed itself and must have
 * none.
 * @returns the problem; undefined if there is none
 * @see https://tools.ietf.org/id/draft-eaton-oauth-bodyhash-00.html
 */
export async function bodyHashProblem(request: SignedRequest): Promise<OAuthProblem | undefined> {
  const expected = request.parameter(NAME);
  if (expected === undefined) return undefined;
  if (request.isForm) return parameterProblem('rejected', [NAME]);
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(request.body));
  const actual = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return actual === expected ? undefined : { problem: 'signature_invalid' };
}
