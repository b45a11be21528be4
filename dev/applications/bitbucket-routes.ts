import type { Hono } from 'hono';
import type { DataCenter } from '../jira/data-center/data-center';
import type { JiraEnv } from '../jira/server/jira-env';
import { addCommonRoutes } from './common-routes';

/** Application links still know Bitbucket by its former name. */
const BITBUCKET = { typeId: 'stash', version: '9.4.2', buildNumber: 9_004_002 };

/** What distinguishes Bitbucket from the other applications. */
export function addBitbucketRoutes(app: Hono<JiraEnv>, application: DataCenter): void {
  addCommonRoutes(app, application, BITBUCKET);
  app.get('/rest/api/1.0/application-properties', (c) =>
    c.json({
      version: BITBUCKET.version,
      buildNumber: String(BITBUCKET.buildNumber),
      displayName: 'Bitbucket',
    }),
  );
  app.all('/rest/*', (c) => {
    const message = 'There is nothing at this address.';
    return c.json({ errors: [{ context: null, message, exceptionName: null }] }, 404);
  });
}
