import type { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { DEMO_USER_NAMES } from '../data/demo-users';
import type { JiraUser } from '../data/entities';
import type { Jira } from '../jira';
import { isPassword } from '../server/accounts';
import type { JiraEnv, JiraRequest } from '../server/jira-env';
import { SESSION_COOKIE } from '../server/session-store';
import { localPath } from '../server/site';
import { signInPage } from './sign-in-page';

/** Signing in and out, one line per endpoint. */
export function addSignInRoutes(app: Hono<JiraEnv>, jira: Jira): void {
  app.get('/', (c) => c.redirect(localPath(jira.site, jira.site.homePath), 303));
  app.get('/login.jsp', (c) =>
    c.html(signInPage(jira.site, page(jira, c.req.query('os_destination')))),
  );
  app.post('/login.jsp', (c) => signIn(c, jira));
  app.post('/logout', (c) => {
    const id = getCookie(c, SESSION_COOKIE);
    if (id !== undefined) jira.sessions.close(id);
    return c.redirect(localPath(jira.site, '/login.jsp'), 303);
  });
}

async function signIn(c: JiraRequest, jira: Jira): Promise<Response> {
  const { os_username: name, os_password: password, os_destination } = await c.req.parseBody();
  const destination = safeDestination(jira, os_destination);
  if (
    typeof name !== 'string' ||
    typeof password !== 'string' ||
    !isPassword(jira, name, password)
  ) {
    return c.html(signInPage(jira.site, { ...page(jira, destination), failed: true }), 401, {
      'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED',
    });
  }
  setCookie(c, SESSION_COOKIE, jira.sessions.open(name), {
    path: localPath(jira.site, '') || '/',
    httpOnly: true,
    sameSite: 'Lax',
  });
  return c.redirect(localPath(jira.site, destination), 303);
}

function page(jira: Jira, destination: unknown): { destination: string; demoUsers: JiraUser[] } {
  const demoUsers = DEMO_USER_NAMES.flatMap((name) => jira.data.users.get(name) ?? []);
  return { destination: safeDestination(jira, destination), demoUsers };
}

/** A path of this Jira. A text that a browser could read as another host is replaced by the home page. */
function safeDestination({ site }: Jira, text: unknown): string {
  return typeof text === 'string' && /^\/(?![/\\])[^\\\s]*$/.test(text) ? text : site.homePath;
}
