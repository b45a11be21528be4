import * as v from 'valibot';
import { AppError } from '#contract/app-error';
import { unexpectedAnswer } from '../http/unexpected-answer';
import type { TokenResponse } from '../oauth/token-response';
import { oauthProblemOf } from './oauth-problem';
import { oauth1Failure, type ProblemMeanings } from './oauth1-failure';
import type { Oauth1Fetch } from './oauth1-fetch';
import type { Unsigned } from './signed-request';

const PATH = '/plugins/servlet/oauth';

/** RFC 5849 leaves the form of a token open; it must fit a header and a store. */
const tokenSchema = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,2048}$/));
/** `5 years`, says Jira; a time that no clock can hold does harm. */
const secondsSchema = v.pipe(v.string(), v.regex(/^\d{1,10}$/), v.transform(Number));

const requestTokenSchema = v.object({
  oauth_token: tokenSchema,
  // Without it the provider speaks OAuth 1.0, which sends whoever comes back to whoever began.
  oauth_callback_confirmed: v.literal('true'),
});

const accessTokenSchema = v.object({
  oauth_token: tokenSchema,
  oauth_session_handle: v.optional(tokenSchema),
  oauth_expires_in: v.optional(secondsSchema),
});

/** Where a person approves a request token (RFC 5849 section 2.2). */
export function authorizeUrl(baseUrl: string, requestToken: string): string {
  const query = new URLSearchParams({ oauth_token: requestToken });
  return `${baseUrl}${PATH}/authorize?${query.toString()}`;
}

/**
 * Asks for temporary credentials (RFC 5849 section 2.1).
 * @throws {AppError} `CLIENT_REJECTED`, `JIRA_UNEXPECTED` and what the fetch throws
 */
export async function fetchRequestToken(
  send: Oauth1Fetch,
  baseUrl: string,
  callback: string,
): Promise<string> {
  const unsigned = call(`${baseUrl}${PATH}/request-token`, undefined, { oauth_callback: callback });
  return (await answer(send, unsigned, requestTokenSchema)).oauth_token;
}

/**
 * Exchanges an approved request token (RFC 5849 section 2.3).
 * @throws {AppError} `AUTHORIZATION_DENIED`; `AUTHORIZATION_INVALID` for a token that is used, unknown or
 *   too old; `CLIENT_REJECTED`, `JIRA_UNEXPECTED` and what the fetch throws
 */
export function exchangeRequestToken(
  send: Oauth1Fetch,
  baseUrl: string,
  { token, verifier }: { token: string; verifier: string },
): Promise<TokenResponse> {
  const unsigned = call(`${baseUrl}${PATH}/access-token`, token, { oauth_verifier: verifier });
  return fetchAccessToken(send, unsigned, {
    token_rejected: 'AUTHORIZATION_INVALID',
    token_expired: 'AUTHORIZATION_INVALID',
    token_used: 'AUTHORIZATION_INVALID',
    permission_unknown: 'AUTHORIZATION_INVALID',
    permission_denied: 'AUTHORIZATION_DENIED',
  });
}

/**
 * Renews an access token by its session handle (OAuth Session Extension). The old token ends.
 * @throws {AppError} `AUTHORIZATION_EXPIRED` when the handle is no longer accepted; `CLIENT_REJECTED`,
 *   `JIRA_UNEXPECTED` and what the fetch throws
 */
export function renewAccessToken(
  send: Oauth1Fetch,
  baseUrl: string,
  { token, sessionHandle }: { token: string; sessionHandle: string },
): Promise<TokenResponse> {
  const parameters = { oauth_session_handle: sessionHandle };
  const unsigned = call(`${baseUrl}${PATH}/access-token`, token, parameters);
  return fetchAccessToken(send, unsigned, {
    permission_denied: 'AUTHORIZATION_EXPIRED',
    permission_unknown: 'AUTHORIZATION_EXPIRED',
  });
}

function call(
  url: string,
  token: string | undefined,
  parameters: Record<string, string>,
): Unsigned {
  return { method: 'POST', url, identity: { token }, parameters };
}

/** The token's secret is not read: no signature by `RSA-SHA1` is made with it. */
async function fetchAccessToken(
  send: Oauth1Fetch,
  unsigned: Unsigned,
  meanings: ProblemMeanings,
): Promise<TokenResponse> {
  const token = await answer(send, unsigned, accessTokenSchema, meanings);
  return {
    accessToken: token.oauth_token,
    refreshToken: token.oauth_session_handle,
    expiresIn: token.oauth_expires_in,
  };
}

async function answer<T>(
  send: Oauth1Fetch,
  unsigned: Unsigned,
  schema: v.GenericSchema<unknown, T>,
  meanings: ProblemMeanings = {},
): Promise<T> {
  const response = await send(unsigned);
  const problem = await oauthProblemOf(response);
  if (problem !== undefined) throw oauth1Failure(problem, response.status, meanings);
  if (!response.ok) throw unexpectedAnswer(response.status);
  const parsed = v.safeParse(
    schema,
    Object.fromEntries(new URLSearchParams(await response.text())),
  );
  if (!parsed.success) throw new AppError('JIRA_UNEXPECTED', 'Jira issued what is no token.');
  return parsed.output;
}
