import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { auth } from 'hono/utils/basic-auth';
import { activeUser, isPassword } from '../server/accounts';
import type { JiraEnv, JiraRequest } from '../server/jira-env';
import { SESSION_COOKIE } from '../server/session-store';
import type { Cloud } from './cloud';

const LOGIN_REASON = 'X-Seraph-LoginReason';

/**
 * Sets the user of a request to the site: by e-mail address and API token (here the user name), or by session.
 * OAuth tokens are for the gateway. Wrong credentials are not an error: the request runs as anonymous, and only
 * a header reveals it.
 */
export function identifyUser(jira: Cloud): MiddlewareHandler<JiraEnv> {
  return async (c, next) => {
    const session = jira.sessions.find(getCookie(c, SESSION_COOKIE));
    c.set('session', session);
    const sent = c.req.header('authorization');
    if (sent?.startsWith('Bearer ') === true && c.req.path.startsWith('/rest/')) {
      return c.json({ code: 401, message: 'Unauthorized' }, 401);
    }
    const name = sent === undefined ? session?.userName : basicUser(c, jira);
    c.set('user', name === undefined ? undefined : activeUser(jira, name));
    c.set('loginFailed', sent !== undefined && name === undefined);
    await next();
    if (c.get('loginFailed')) c.header(LOGIN_REASON, 'AUTHENTICATED_FAILED');
    return undefined;
  };
}

function basicUser(c: JiraRequest, jira: Cloud): string | undefined {
  const basic = auth(c.req.raw);
  if (basic === undefined) return undefined;
  const email = basic.username.toLowerCase();
  const user = [...jira.data.users.values()].find((one) => one.emailAddress === email);
  return user !== undefined && isPassword(jira, user.name, basic.password) ? user.name : undefined;
}
