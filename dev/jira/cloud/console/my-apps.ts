import { errorPage } from '../../pages/error-page';
import type { JiraRequest } from '../../server/jira-env';
import { formTokenMatches } from '../../server/session-store';
import type { Cloud } from '../cloud';
import { AppRefusedError } from '../oauth/app-registry';
import { signInFirst } from '../oauth/sign-in-first';
import { myAppsPage, type MyApps } from './my-apps-page';

export const MY_APPS_PATH = '/console/myapps';

/** GET https://developer.atlassian.com/console/myapps: the apps, and the form that creates one. */
export function showMyApps(c: JiraRequest, jira: Cloud): Response | Promise<Response> {
  const page = pageOf(c, jira);
  return page === undefined ? signInFirst(c) : c.html(myAppsPage(jira.site, page));
}

/** POST: creates an OAuth 2.0 (3LO) app and shows its secret. */
export async function createApp(c: JiraRequest, jira: Cloud): Promise<Response> {
  const page = pageOf(c, jira);
  if (page === undefined) return signInFirst(c);
  const { atl_token, name, callbackUrl, scopes } = await c.req.parseBody();
  if (!formTokenMatches({ userName: page.user.name, formToken: page.formToken }, atl_token)) {
    return c.html(errorPage(jira.site, 'XSRF check failed', 'Go back and try again.'), 403);
  }
  const asked = {
    name: asText(name),
    callbackUrl: asText(callbackUrl),
    scopes: asText(scopes).split(/\s+/).filter(Boolean),
  };
  try {
    const created = { name: asked.name, ...jira.oauth.apps.register(asked) };
    c.header('Cache-Control', 'no-store');
    const apps = jira.oauth.apps.list();
    return await c.html(myAppsPage(jira.site, { ...page, apps, created }));
  } catch (error) {
    if (!(error instanceof AppRefusedError)) throw error;
    return c.html(myAppsPage(jira.site, { ...page, problem: error.message }), 400);
  }
}

/** @returns undefined for who is not signed in */
function pageOf(c: JiraRequest, jira: Cloud): MyApps | undefined {
  const [session, user] = [c.get('session'), c.get('user')];
  if (session === undefined || user === undefined) return undefined;
  return { user, formToken: session.formToken, apps: jira.oauth.apps.list() };
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
