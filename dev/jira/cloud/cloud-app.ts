import { Hono } from 'hono';
import { errorPage } from '../pages/error-page';
import { addPageRoutes } from '../pages/page-routes';
import { addSignInRoutes } from '../pages/sign-in-routes';
import { errorBody } from '../rest/error-body';
import { addImageRoutes } from '../rest/image-routes';
import type { FaultGate } from '../faults/fault-gate';
import { injectFaults, refuseInFront } from '../server/middleware/inject-faults';
import type { JiraEnv, JiraRequest } from '../server/jira-env';
import { refuseFraming } from '../server/middleware/refuse-framing';
import { logRequests, type LoggedRequest } from '../server/middleware/log-requests';
import { tellTime } from '../server/middleware/tell-time';
import type { Cloud } from './cloud';
import { createApp, MY_APPS_PATH, showMyApps } from './console/my-apps';
import { accessibleResources, checkGateway } from './gateway/check-gateway';
import { identifyUser } from './identify-user';
import { limitRequests } from './limits/limit-requests';
import { authorize } from './oauth/authorize';
import { answerConsent, CONSENT_PATH, showConsent } from './oauth/consent';
import { issueToken } from './oauth/token-endpoint';
import { addCloudRestRoutes } from './rest/rest-routes';

const GATEWAY = '/ex/jira/:cloudId';

/**
 * The app of a Cloud site, with `auth.`, `api.` and `developer.atlassian.com` in the same server: their paths
 * do not overlap, so all these origins may be mapped to it.
 */
export function createCloudApp(
  jira: Cloud,
  { faults, requests }: { faults: FaultGate; requests: LoggedRequest[] },
): Hono<JiraEnv> {
  const app = new Hono<JiraEnv>();
  app.use(refuseFraming);
  app.use(tellTime(jira.site));
  app.use(logRequests(jira.site, requests));
  app.use(refuseInFront(jira.site, faults));
  app.use(async (c, next) =>
    c.req.path.startsWith('/ex/jira/') ? next() : identifyUser(jira)(c, next),
  );
  app.use(`${GATEWAY}/*`, checkGateway(jira), limitRequests(jira));
  app.use(injectFaults(jira.site, faults, anonymousSearch));
  addAtlassianRoutes(app, jira);
  addSignInRoutes(app, jira);
  addPageRoutes(app, jira);
  addImageRoutes(app, jira);
  addCloudRestRoutes(app, jira);
  const gateway = new Hono<JiraEnv>();
  addCloudRestRoutes(gateway, jira);
  addImageRoutes(gateway, jira);
  app.route(GATEWAY, gateway);
  app.notFound((c) =>
    c.html(errorPage(jira.site, 'Page not found', 'There is nothing here.'), 404),
  );
  app.onError((error, c) => {
    process.stderr.write(`Jira Cloud stand-in: ${error.stack ?? error.message}\n`);
    return c.json(errorBody('Internal server error'), 500);
  });
  return app;
}

function addAtlassianRoutes(app: Hono<JiraEnv>, jira: Cloud): void {
  app.get('/_edge/tenant_info', (c) => c.json({ cloudId: jira.sites[0].id }));
  app.get(MY_APPS_PATH, (c) => showMyApps(c, jira));
  app.post(MY_APPS_PATH, (c) => createApp(c, jira));
  app.get('/authorize', (c) => authorize(c, jira));
  app.get(CONSENT_PATH, (c) => showConsent(c, jira));
  app.post(CONSENT_PATH, (c) => answerConsent(c, jira));
  app.post('/oauth/token', (c) => issueToken(c, jira));
  app.get('/oauth/token/accessible-resources', (c) => accessibleResources(c, jira));
}

/** What search answers to a dead token; undefined for any other request. */
function anonymousSearch(c: JiraRequest): Response | undefined {
  c.header('X-Seraph-LoginReason', 'AUTHENTICATED_FAILED');
  return c.req.path.endsWith('/search/jql') ? c.json({ issues: [], isLast: true }) : undefined;
}
