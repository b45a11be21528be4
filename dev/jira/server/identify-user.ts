import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { auth } from 'hono/utils/basic-auth';
import type { Jira } from '../jira';
import { sameText } from './digest';
import type { JiraEnv, JiraRequest } from './jira-env';
import { SESSION_COOKIE } from './session-store';

const LOGIN_REASON = 'X-Seraph-LoginReason';

/**
 * Who calls, by token, password or session. A dead token is no error: the request runs as
 * anonymous, and only `X-AUSERNAME` tells.
 */
export function identifyUser(jira: Jira): MiddlewareHandler<JiraEnv> {
  let count = 0;
  return async (c, next) => {
    c.set('session', jira.sessions.find(getCookie(c, SESSION_COOKIE)));
    const name = callerName(c, jira);
    if (name === 'wrong password') return refusePassword(c);
    c.set('user', name === undefined ? undefined : activeUser(jira, name));
    await next();
    count += 1;
    c.header('X-AREQUESTID', `${minuteOfDay(jira.site.now())}x${count}x1`);
    c.header('X-AUSERNAME', encodeURIComponent(c.get('user')?.name ?? 'anonymous'));
    if (c.get('user') !== undefined) c.header(LOGIN_REASON, 'OK');
    return undefined;
  };
}

function callerName(c: JiraRequest, jira: Jira): string | undefined {
  const header = c.req.header('authorization');
  const token = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  if (token !== undefined) return jira.oauth.grants.findByAccessToken(token)?.userName;
  const basic = auth(c.req.raw);
  if (basic !== undefined) return passwordOwner(jira, basic);
  return c.get('session')?.userName;
}

/** A token works as a Basic password, too (`token.via.basic.authentication`). */
function passwordOwner(jira: Jira, basic: { username: string; password: string }): string {
  if (isPassword(jira, basic.username, basic.password)) return basic.username;
  return jira.oauth.grants.findByAccessToken(basic.password)?.userName ?? 'wrong password';
}

/** The password of every account is its name. */
export function isPassword(jira: Jira, userName: string, password: string): boolean {
  return activeUser(jira, userName) !== undefined && sameText(userName, password);
}

function activeUser(jira: Jira, name: string): JiraEnv['Variables']['user'] {
  const user = jira.data.users.get(name);
  return user?.active === true ? user : undefined;
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
