import { sha256 } from '../../server/digest';
import type { JiraRequest } from '../../server/jira-env';
import type { DataCenter } from '../data-center';
import { checkConsumer } from './authenticate';
import { checkSignature } from './check-signature';
import { OAuthProblem } from './oauth-problem';
import { readSignedRequest, type SignedRequest } from './signed-request';
import { ACCESS_LIFETIME_MS, SESSION_LIFETIME_MS, type IssuedToken } from './token-store';

const OUT_OF_BAND = 'oob';

/** POST /plugins/servlet/oauth/request-token (RFC 5849 section 2.1). @throws {OAuthProblem} */
export async function requestToken(c: JiraRequest, jira: DataCenter): Promise<Response> {
  const request = await signedRequest(c, jira);
  const consumer = checkConsumer(request, jira);
  check(request, jira);
  const callback = required(request, 'oauth_callback');
  if (callback !== OUT_OF_BAND && !isAbsolute(callback)) {
    throw new OAuthProblem('parameter_rejected', { oauth_parameters_rejected: 'oauth_callback' });
  }
  const token = jira.oauth1.tokens.issueRequestToken({ consumerKey: consumer.key, callback });
  return form(c, {
    oauth_token: token,
    oauth_token_secret: token.slice(0, 16),
    oauth_callback_confirmed: 'true',
  });
}

/**
 * POST /plugins/servlet/oauth/access-token (RFC 5849 section 2.3): for a request token, or for an access
 * token with its session handle. The old token ends. @throws {OAuthProblem}
 */
export async function accessToken(c: JiraRequest, jira: DataCenter): Promise<Response> {
  const request = await signedRequest(c, jira);
  const { key: consumerKey } = checkConsumer(request, jira);
  const token = required(request, 'oauth_token');
  const { tokens } = jira.oauth1;
  const isFirst = tokens.findRequestToken(token) !== undefined;
  const userName = isFirst
    ? checkRequestToken(request, token, jira)
    : checkSession(request, token, jira);
  check(request, jira);
  if (isFirst) tokens.removeRequestToken(token);
  else tokens.remove(({ tokenHash }) => tokenHash === sha256(token));
  return answer(c, tokens.issueAccessToken({ consumerKey, userName }));
}

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
  if (sha256(required(request, 'oauth_verifier')) !== token.answer.verifierHash) {
    throw new OAuthProblem('token_rejected');
  }
  return token.answer.userName;
}

function checkSession(request: SignedRequest, text: string, jira: DataCenter): string {
  const token = jira.oauth1.tokens.findAccessToken(text);
  if (token?.consumerKey !== request.parameter('oauth_consumer_key')) {
    throw new OAuthProblem('token_rejected');
  }
  const handle = required(request, 'oauth_session_handle');
  if (token?.sessionHash !== sha256(handle)) throw new OAuthProblem('token_rejected');
  if (token.sessionExpiresAt <= jira.site.now()) throw new OAuthProblem('permission_denied');
  return token.userName;
}

async function signedRequest(c: JiraRequest, jira: DataCenter): Promise<SignedRequest> {
  const request = await readSignedRequest(c, jira.site);
  if (request !== undefined) return request;
  throw new OAuthProblem('parameter_absent', { oauth_parameters_absent: 'oauth_consumer_key' });
}

function check(request: SignedRequest, jira: DataCenter): void {
  const consumer = checkConsumer(request, jira);
  checkSignature(request, consumer, { now: jira.site.now(), nonces: jira.oauth1.nonces });
}

function required(request: SignedRequest, name: string): string {
  const value = request.parameter(name);
  if (value !== undefined) return value;
  throw new OAuthProblem('parameter_absent', { oauth_parameters_absent: name });
}

function isAbsolute(url: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}

function answer(c: JiraRequest, { token, sessionHandle }: IssuedToken): Response {
  return form(c, {
    oauth_token: token,
    oauth_token_secret: token.slice(0, 16),
    oauth_expires_in: String(ACCESS_LIFETIME_MS / 1000),
    oauth_session_handle: sessionHandle,
    oauth_authorization_expires_in: String(SESSION_LIFETIME_MS / 1000),
  });
}

function form(c: JiraRequest, fields: Readonly<Record<string, string>>): Response {
  return c.body(new URLSearchParams(fields).toString(), 200, { 'Content-Type': 'text/plain' });
}
