import { Hono } from 'hono';
import type { DataCenter } from './data-center';
import { limitRequests } from './limits/limit-requests';
import { addIncomingLinkRoutes } from './pages/incoming-link-routes';
import { addOAuthRoutes } from './oauth/oauth-routes';
import { addOAuth1Routes } from './oauth1/oauth1-routes';
import { errorBody } from '../rest/error-body';
import { addRestRoutes } from './rest/rest-routes';
import { errorPage } from '../pages/error-page';
import { addPageRoutes } from '../pages/page-routes';
import { addSignInRoutes } from '../pages/sign-in-routes';
import type { FaultGate } from '../faults/fault-gate';
import { injectFaults, refuseInFront } from '../server/middleware/inject-faults';
import { identifyUser } from './identify-user';
import type { JiraEnv, JiraRequest } from '../server/jira-env';
import { refuseFraming } from '../server/middleware/refuse-framing';
import { tellTime } from '../server/middleware/tell-time';
import { logRequests, type LoggedRequest } from '../server/middleware/log-requests';

/**
 * The app of a Data Center product: the pipeline of a request, outermost first, then the routes.
 * @param addProductRoutes default: those of Jira
 */
export function createDataCenterApp(
  jira: DataCenter,
  { faults, requests }: { faults: FaultGate; requests: LoggedRequest[] },
  addProductRoutes: (app: Hono<JiraEnv>, jira: DataCenter) => void = addJiraRoutes,
): Hono<JiraEnv> {
  const app = new Hono<JiraEnv>();
  app.use(logRequests(jira.site, requests));
  app.use(refuseInFront(jira.site, faults));
  app.use(identifyUser(jira));
  app.use(limitRequests(jira));
  app.use(injectFaults(jira.site, faults, anonymousSearch));
  addSignInRoutes(app, jira);
  addIncomingLinkRoutes(app, jira);
  addOAuthRoutes(app, jira);
  addOAuth1Routes(app, jira);
  addProductRoutes(app, jira);
  const root = new Hono<JiraEnv>();
  root.use(refuseFraming);
  root.use(tellTime(jira.site));
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

function addJiraRoutes(app: Hono<JiraEnv>, jira: DataCenter): void {
  addPageRoutes(app, jira);
  addRestRoutes(app, jira);
}

/** What search answers to a dead token; undefined for any other request. */
function anonymousSearch(c: JiraRequest): Response | undefined {
  if (!c.req.path.endsWith('/rest/api/2/search')) return undefined;
  return c.json({ startAt: 0, maxResults: 50, total: 0, issues: [] });
}
