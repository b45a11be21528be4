import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { auth } from 'hono/utils/basic-auth';
import { activeUser, isPassword } from '../server/accounts';
import type { JiraEnv, JiraRequest } from '../server/jira-env';
import { SESSION_COOKIE } from '../server/session-store';
import { innerPath } from '../server/site';
import type { DataCenter } from './data-center';
import { authenticate } from './oauth1/authenticate';
import { answerProblem, OAuthProblem } from './oauth1/oauth-problem';
import { OAUTH1_PATH } from './oauth1/oauth1-routes';

const LOGIN_REASON = 'X-Seraph-LoginReason';

/**
 * Sets the user of a request by signature, token, password or session. A dead OAuth 2.0 token is not an error:
 * the request runs as anonymous, and only `X-AUSERNAME` reveals it. A wrong signature or password is refused.
 */
export function identifyUser(jira: DataCenter): MiddlewareHandler<JiraEnv> {
  let count = 0;
  return async (c, next) => {
    c.set('session', jira.sessions.find(getCookie(c, SESSION_COOKIE)));
    try {
      const signer = await signerOf(c, jira);
      const name = signer === 'unsigned' ? callerName(c, jira) : signer?.name;
      if (name === 'wrong password') return refusePassword(c);
      c.set('user', name === undefined ? undefined : activeUser(jira, name));
    } catch (error) {
      if (!(error instanceof OAuthProblem)) throw error;
      return answerProblem(c, jira.site, error);
    }
    await next();
    count += 1;
    c.header('X-AREQUESTID', `${minuteOfDay(jira.site.now())}x${count}x1`);
    c.header('X-AUSERNAME', encodeURIComponent(c.get('user')?.name ?? 'anonymous'));
    confirmLogin(c);
    return undefined;
  };
}

/** A refusal may state another reason. */
function confirmLogin(c: JiraRequest): void {
  if (c.get('user') !== undefined && !c.res.headers.has(LOGIN_REASON)) c.header(LOGIN_REASON, 'OK');
}

/** The OAuth 1.0a endpoints check signatures themselves. */
function signerOf(c: JiraRequest, jira: DataCenter): ReturnType<typeof authenticate> {
  const isOAuth1 = innerPath(jira.site, c.req.path).startsWith(OAUTH1_PATH);
  return isOAuth1 ? Promise.resolve('unsigned') : authenticate(c, jira);
}

function callerName(c: JiraRequest, jira: DataCenter): string | undefined {
  const header = c.req.header('authorization');
  const token = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  if (token !== undefined) return jira.oauth.grants.findByAccessToken(token)?.userName;
  const basic = auth(c.req.raw);
  if (basic !== undefined) return passwordOwner(jira, basic);
  return c.get('session')?.userName;
}

/** The owner of a Basic password, which may also be a token (`token.via.basic.authentication`). */
function passwordOwner(jira: DataCenter, basic: { username: string; password: string }): string {
  if (isPassword(jira, basic.username, basic.password)) return basic.username;
  return jira.oauth.grants.findByAccessToken(basic.password)?.userName ?? 'wrong password';
}

function refusePassword(c: JiraRequest): Response {
  return c.text('Client must be authenticated to access this resource.', 401, {
    [LOGIN_REASON]: 'AUTHENTICATED_FAILED',
    'WWW-Authenticate': 'OAuth realm="Jira"',
  });
}

function minuteOfDay(now: number): number {
  return Math.floor(now / 60_000) % 1440;
}
