import { xsrfCheckFailed } from '../../pages/error-responses';
import { fieldText, forSignedIn, isOwnForm } from '../../pages/for-signed-in';
import type { NewCredentials } from '../../pages/new-credentials';
import type { JiraRequest } from '../../server/jira-env';
import type { Cloud } from '../cloud';
import { AppRefusedError } from '../oauth/app-registry';
import { myAppsPage } from './my-apps-page';

export const MY_APPS_PATH = '/console/myapps';

/** GET https://developer.atlassian.com/console/myapps: the apps, and the form that creates one. */
export function showMyApps(c: JiraRequest, jira: Cloud): Response | Promise<Response> {
  return forSignedIn(c, jira, (person) =>
    c.html(myAppsPage(jira.site, { ...person, apps: jira.oauth.apps.list() })),
  );
}

/** POST of the same page: creates an OAuth 2.0 (3LO) app and shows its secret once. */
export async function createApp(c: JiraRequest, jira: Cloud): Promise<Response> {
  const form = await c.req.parseBody();
  return forSignedIn(c, jira, (person) => {
    if (!isOwnForm(c, form)) return xsrfCheckFailed(c, jira.site);
    const outcome = register(jira, {
      name: fieldText(form.name).trim(),
      callbackUrl: fieldText(form.callbackUrl).trim(),
      scopes: fieldText(form.scopes).split(/\s+/).filter(Boolean),
    });
    c.header('Cache-Control', 'no-store');
    const page = { ...person, apps: jira.oauth.apps.list(), ...outcome };
    return c.html(myAppsPage(jira.site, page), 'problem' in outcome ? 400 : 200);
  });
}

function register(
  { oauth }: Cloud,
  app: { name: string; callbackUrl: string; scopes: readonly string[] },
): { created: NewCredentials } | { problem: string } {
  try {
    return { created: { name: app.name, ...oauth.apps.register(app) } };
  } catch (error) {
    if (error instanceof AppRefusedError) return { problem: error.message };
    throw error;
  }
}
