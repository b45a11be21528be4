import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { auth } from 'hono/utils/basic-auth';
import { activeUser, isPassword } from '../server/accounts';
import type { JiraEnv, JiraRequest } from '../server/jira-env';
import { SESSION_COOKIE } from '../server/session-store';
import type { DataCenter } from './data-center';

const LOGIN_REASON = 'X-Seraph-LoginReason';

/**
 * Who calls, by token, password or session. A dead token is no error: the request runs as
 * anonymous, and only `X-AUSERNAME` tells.
 */
export function identifyUser(jira: DataCenter): MiddlewareHandler<JiraEnv> {
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

function callerName(c: JiraRequest, jira: DataCenter): string | undefined {
  const header = c.req.header('authorization');
  const token = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  if (token !== undefined) return jira.oauth.grants.findByAccessToken(token)?.userName;
  const basic = auth(c.req.raw);
  if (basic !== undefined) return passwordOwner(jira, basic);
  return c.get('session')?.userName;
}

/** A token works as a Basic password, too (`token.via.basic.authentication`). */
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
