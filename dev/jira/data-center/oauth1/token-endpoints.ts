import { sha256 } from '../../server/digest';
import type { JiraRequest } from '../../server/jira-env';
import type { DataCenter } from '../data-center';
import { checkConsumer } from './authenticate';
import { checkSignature } from './check-signature';
import { OAuthProblem } from './oauth-problem';
import { readSignedRequest, type SignedRequest } from './signed-request';
import {
  ACCESS_LIFETIME_MS,
  OUT_OF_BAND,
  SESSION_LIFETIME_MS,
  type IssuedToken,
} from './token-store';

/**
 * POST /plugins/servlet/oauth/request-token (RFC 5849 section 2.1).
 * @throws {OAuthProblem} for a request that is not signed correctly, or has no valid callback
 */
export async function requestToken(c: JiraRequest, jira: DataCenter): Promise<Response> {
  const request = await signedRequest(c, jira);
  const consumer = checkConsumer(request, jira);
  checkSignedByConsumer(request, jira);
  const callback = requireParameter(request, 'oauth_callback');
  if (callback !== OUT_OF_BAND && !isHttpUrl(callback)) {
    throw new OAuthProblem('parameter_rejected', { oauth_parameters_rejected: 'oauth_callback' });
  }
  const token = jira.oauth1.tokens.issueRequestToken({ consumerKey: consumer.key, callback });
  return formResponse(c, {
    oauth_token: token,
    oauth_token_secret: token.slice(0, 16),
    oauth_callback_confirmed: 'true',
  });
}

/**
 * POST /plugins/servlet/oauth/access-token (RFC 5849 section 2.3): exchanges a request token, or renews an access
 * token by its session handle. The old token ends.
 * @throws {OAuthProblem} for a request that is not signed correctly, or whose token does not allow it
 */
export async function accessToken(c: JiraRequest, jira: DataCenter): Promise<Response> {
  const request = await signedRequest(c, jira);
  const { key: consumerKey } = checkConsumer(request, jira);
  const token = requireParameter(request, 'oauth_token');
  const { tokens } = jira.oauth1;
  const isExchange = tokens.findRequestToken(token) !== undefined;
  const userName = isExchange
    ? checkRequestToken(request, token, jira)
    : checkSession(request, token, jira);
  checkSignedByConsumer(request, jira);
  if (isExchange) tokens.removeRequestToken(token);
  else tokens.remove(({ tokenHash }) => tokenHash === sha256(token));
  return tokenResponse(c, tokens.issueAccessToken({ consumerKey, userName }));
}

/** @returns the name of the user who approved */
function checkRequestToken(request: SignedRequest, text: string, jira: DataCenter): string {
  const token = jira.oauth1.tokens.findRequestToken(text);
  if (token?.consumerKey !== request.parameter('oauth_consumer_key')) {
    throw new OAuthProblem('token_rejected');
  }
  if (token === undefined || token.expiresAt <= jira.site.now()) {
    throw new OAuthProblem('token_expired');
  }
  if (token.answer === undefined) throw new OAuthProblem('permission_unknown');
  if (token.answer.denied) throw new OAuthProblem('permission_denied');
  if (sha256(requireParameter(request, 'oauth_verifier')) !== token.answer.verifierHash) {
    throw new OAuthProblem('token_rejected');
  }
  return token.answer.userName;
}

/** @returns the name of the user whose token may be renewed */
function checkSession(request: SignedRequest, text: string, jira: DataCenter): string {
  const token = jira.oauth1.tokens.findAccessToken(text);
  if (token?.consumerKey !== request.parameter('oauth_consumer_key')) {
    throw new OAuthProblem('token_rejected');
  }
  const handle = requireParameter(request, 'oauth_session_handle');
  if (token?.sessionHash !== sha256(handle)) throw new OAuthProblem('token_rejected');
  if (token.sessionExpiresAt <= jira.site.now()) throw new OAuthProblem('permission_denied');
  return token.userName;
}

async function signedRequest(c: JiraRequest, jira: DataCenter): Promise<SignedRequest> {
  const request = await readSignedRequest(c, jira.site);
  if (request !== undefined) return request;
  throw new OAuthProblem('parameter_absent', { oauth_parameters_absent: 'oauth_consumer_key' });
}

function checkSignedByConsumer(request: SignedRequest, jira: DataCenter): void {
  const consumer = checkConsumer(request, jira);
  checkSignature(request, consumer, { now: jira.site.now(), nonces: jira.oauth1.nonces });
}

function requireParameter(request: SignedRequest, name: string): string {
  const value = request.parameter(name);
  if (value !== undefined) return value;
  throw new OAuthProblem('parameter_absent', { oauth_parameters_absent: name });
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}

function tokenResponse(c: JiraRequest, { token, sessionHandle }: IssuedToken): Response {
  return formResponse(c, {
    oauth_token: token,
    oauth_token_secret: token.slice(0, 16),
    oauth_expires_in: String(ACCESS_LIFETIME_MS / 1000),
    oauth_session_handle: sessionHandle,
    oauth_authorization_expires_in: String(SESSION_LIFETIME_MS / 1000),
  });
}

function formResponse(c: JiraRequest, fields: Readonly<Record<string, string>>): Response {
  return c.body(new URLSearchParams(fields).toString(), 200, { 'Content-Type': 'text/plain' });
}
