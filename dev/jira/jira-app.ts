import { Hono } from 'hono';
import { addOAuthRoutes } from './data-center/oauth/oauth-routes';
import { errorBody } from './data-center/rest/error-body';
import { addRestRoutes } from './data-center/rest/rest-routes';
import type { Jira } from './jira';
import { errorPage } from './pages/error-page';
import { addPageRoutes } from './pages/page-routes';
import { addSignInRoutes } from './pages/sign-in-routes';
import { type FaultGate, injectFaults } from './server/fault-gate';
import { identifyUser } from './server/identify-user';
import type { JiraEnv } from './server/jira-env';
import { logRequests, type LoggedRequest } from './server/request-log';

/** The pipeline of a request, outermost first, then the routes. */
export function createJiraApp(
  jira: Jira,
  watch: { faults: FaultGate; requests: LoggedRequest[] },
): Hono<JiraEnv> {
  const app = new Hono<JiraEnv>();
  app.use(logRequests(jira.site, watch.requests));
  app.use(identifyUser(jira));
  app.use(injectFaults(jira.site, watch.faults));
  addSignInRoutes(app, jira);
  addPageRoutes(app, jira);
  addOAuthRoutes(app, jira);
  addRestRoutes(app, jira);
  const root = new Hono<JiraEnv>();
  // As Jira does: its consent page must not be clicked unseen, in a frame of another site.
  root.use(async (c, next) => {
    await next();
    c.header('X-Frame-Options', 'SAMEORIGIN');
  });
  root.route(jira.site.contextPath === '' ? '/' : jira.site.contextPath, app);
  root.notFound((c) =>
    c.html(errorPage(jira.site, 'Page not found', 'There is nothing here.'), 404),
  );
  root.onError((error, c) => {
    process.stderr.write(`Jira stand-in: ${error.stack ?? error.message}\n`);
    return c.json(errorBody('Internal server error'), 500);
  });
  return root;
}
