import * as v from 'valibot';
import { AppError } from '#contract/app-error';
import { unexpectedAnswer } from '../http/unexpected-answer';
import { isProxySignIn, proxySignIn } from '../jira/refusals/proxy-sign-in';
import type { TokenResponse } from '../oauth/token-response';
import { oauthProblemOf } from './oauth-problem';
import { oauth1Failure, type OAuth1Operation } from './oauth1-failure';
import type { OAuth1Fetch } from './oauth1-fetch';
import type { Unsigned } from './signed-request';

const PATH = '/plugins/servlet/oauth';

/** RFC 5849 specifies no format for a token; it must fit into a header and into the storage. */
const tokenSchema = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,2048}$/));
/** Seconds. Jira states five years; a number beyond the range of dates is refused. */
const secondsSchema = v.pipe(v.string(), v.regex(/^\d{1,10}$/), v.transform(Number));

const requestTokenSchema = v.object({
  oauth_token: tokenSchema,
  // Without it the provider implements OAuth 1.0, which is open to session fixation.
  oauth_callback_confirmed: v.literal('true'),
});

const accessTokenSchema = v.object({
  oauth_token: tokenSchema,
  oauth_session_handle: v.optional(tokenSchema),
  oauth_expires_in: v.optional(secondsSchema),
});

/**
 * The page on which a person approves a request token (RFC 5849 section 2.2).
 * @param baseUrl without a trailing slash
 */
export function authorizeUrl(baseUrl: string, requestToken: string): string {
  const query = new URLSearchParams({ oauth_token: requestToken });
  return `${baseUrl}${PATH}/authorize?${query.toString()}`;
}

/**
 * Requests temporary credentials (RFC 5849 section 2.1).
 * @param callback the URL to which Jira sends the person back
 * @returns the request token
 * @throws {AppError} `CLIENT_REJECTED`, `JIRA_UNEXPECTED` and what `send` throws
 */
export async function fetchRequestToken(
  send: OAuth1Fetch,
  baseUrl: string,
  callback: string,
): Promise<string> {
  const unsigned = call(`${baseUrl}${PATH}/request-token`, undefined, { oauth_callback: callback });
  return (await ask(send, 'request-token', unsigned, requestTokenSchema)).oauth_token;
}

/**
 * Exchanges an approved request token for an access token (RFC 5849 section 2.3).
 * @throws {AppError} `AUTHORIZATION_DENIED`; `AUTHORIZATION_INVALID` for a token that is used, unknown or
 *   expired; `CLIENT_REJECTED`, `JIRA_UNEXPECTED` and what `send` throws
 */
export function exchangeRequestToken(
  send: OAuth1Fetch,
  baseUrl: string,
  { token, verifier }: { token: string; verifier: string },
): Promise<TokenResponse> {
  const unsigned = call(`${baseUrl}${PATH}/access-token`, token, { oauth_verifier: verifier });
  return fetchAccessToken(send, 'exchange', unsigned);
}

/**
 * Renews an access token by its session handle (OAuth Session Extension). The old access token becomes
 * invalid.
 * @throws {AppError} `AUTHORIZATION_EXPIRED` when the handle is no longer accepted; `CLIENT_REJECTED`,
 *   `JIRA_UNEXPECTED` and what `send` throws
 */
export function renewAccessToken(
  send: OAuth1Fetch,
  baseUrl: string,
  { token, sessionHandle }: { token: string; sessionHandle: string },
): Promise<TokenResponse> {
  const parameters = { oauth_session_handle: sessionHandle };
  return fetchAccessToken(send, 'renew', call(`${baseUrl}${PATH}/access-token`, token, parameters));
}

function call(
  url: string,
  token: string | undefined,
  parameters: Record<string, string>,
): Unsigned {
  return { method: 'POST', url, identity: { token }, parameters };
}

/** The token's secret is ignored, because signatures by `RSA-SHA1` do not involve it. */
async function fetchAccessToken(
  send: OAuth1Fetch,
  operation: OAuth1Operation,
  unsigned: Unsigned,
): Promise<TokenResponse> {
  const token = await ask(send, operation, unsigned, accessTokenSchema);
  return {
    accessToken: token.oauth_token,
    refreshToken: token.oauth_session_handle,
    expiresIn: token.oauth_expires_in,
  };
}

async function ask<T>(
  send: OAuth1Fetch,
  operation: OAuth1Operation,
  unsigned: Unsigned,
  schema: v.GenericSchema<unknown, T>,
): Promise<T> {
  const response = await send(unsigned);
  const problem = await oauthProblemOf(response);
  if (problem !== undefined) throw oauth1Failure(problem, response.status, operation);
  const body = await response.text();
  if (isProxySignIn(response, body)) throw proxySignIn(response);
  if (!response.ok) throw unexpectedAnswer(response.status);
  const form = Object.fromEntries(new URLSearchParams(body));
  const parsed = v.safeParse(schema, form);
  if (!parsed.success) {
    throw new AppError('JIRA_UNEXPECTED', 'Jira’s response did not contain a usable token.');
  }
  return parsed.output;
}
