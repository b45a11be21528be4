import type { Incoming } from '../application-link/incoming';
import { parseUrl } from '../untrusted/parse-url';
import { allowedScopes, grantedScopes, type IncomingScope } from './scopes';

/** A valid authorization request of a linked application (RFC 6749 section 4.1.1, RFC 7636 section 4.3). */
export interface IncomingAuthorizationRequest {
  redirectUri: string;
  state?: string | undefined;
  scope: IncomingScope[];
  /** Always S256. */
  codeChallenge?: string | undefined;
}

/** The error to which an invalid request is redirected (RFC 6749 section 4.1.2.1). */
export interface AuthorizationRefusal {
  redirectUri: string;
  state?: string | undefined;
  error: string;
  description: string;
}

type Parameters = ReadonlyMap<string, string>;

const CODE_CHALLENGE = /^[\w-]{43}$/;

/**
 * Reads the redirect URI of an authorization request.
 * @returns undefined for a redirect URI that the client has not registered, to which the person must not be
 *   redirected (RFC 6749 section 4.1.2.1)
 */
export function redirectUriIn(parameters: Parameters, incoming: Incoming): string | undefined {
  const redirectUri = parameters.get('redirect_uri') ?? '';
  if (!incoming.redirectUris.includes(redirectUri)) return undefined;
  return isWebAddress(redirectUri) ? redirectUri : undefined;
}

/** Checks the other parameters of a request whose client and redirect URI are valid. */
export function checkAuthorizationRequest(
  parameters: Parameters,
  incoming: Incoming,
  redirectUri: string,
): IncomingAuthorizationRequest | AuthorizationRefusal {
  const back = { redirectUri, state: parameters.get('state') };
  const refuse = (error: string, description: string) => ({ ...back, error, description });
  const responseType = parameters.get('response_type');
  if (responseType === undefined) return refuse('invalid_request', 'response_type is missing');
  if (responseType !== 'code') {
    return refuse('unsupported_response_type', 'Only the response type "code" is supported');
  }
  if (!['query', undefined].includes(parameters.get('response_mode'))) {
    return refuse('invalid_request', 'Only the response mode "query" is supported');
  }
  const codeChallenge = parameters.get('code_challenge');
  if (!isPkceInOrder(codeChallenge, parameters.get('code_challenge_method'))) {
    return refuse('invalid_request', 'Only the code challenge method S256 is supported');
  }
  const scope = grantedScopes(parameters.get('scope'), allowedScopes(incoming.scope));
  if (!scope) return refuse('invalid_scope', 'This client may not ask for that scope');
  return { ...back, scope, codeChallenge };
}

/** Builds the URL of an authorization response. @param parameters undefined ones are left out */
export function answerUrl(
  redirectUri: string,
  parameters: Record<string, string | undefined>,
): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) url.searchParams.append(name, value);
  }
  return url.href;
}

/** A challenge without a method means `plain` (RFC 7636 section 4.3), which protects nothing. */
function isPkceInOrder(challenge: string | undefined, method: string | undefined): boolean {
  if (challenge === undefined) return method === undefined;
  return method === 'S256' && CODE_CHALLENGE.test(challenge);
}

/** Independently of what is stored, a browser is never redirected to a script. */
const isWebAddress = (text: string): boolean => parseUrl(text)?.protocol === 'https:';
