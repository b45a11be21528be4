import type { Hono } from 'hono';
import type { DataCenter } from '../jira/data-center/data-center';
import type { JiraEnv } from '../jira/server/jira-env';
import { addCommonRoutes } from './common-routes';

const CONFLUENCE = { typeId: 'confluence', version: '9.2.4', buildNumber: 9109 };

/** What distinguishes Confluence from the other applications. */
export function addConfluenceRoutes(app: Hono<JiraEnv>, application: DataCenter): void {
  addCommonRoutes(app, application, CONFLUENCE);
  app.get('/rest/api/user/current', (c) => {
    const user = c.get('user');
    if (user === undefined) return c.json({ type: 'anonymous', displayName: 'Anonymous' });
    const { name: username, displayName } = user;
    return c.json({ type: 'known', username, displayName });
  });
  app.all('/rest/*', (c) =>
    c.json({ statusCode: 404, message: 'There is nothing at this address.' }, 404),
  );
}
