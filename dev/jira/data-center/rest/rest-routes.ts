import type { Hono } from 'hono';
import type { Jira } from '../../jira';
import type { JiraEnv } from '../../server/jira-env';
import { errorBody } from './error-body';
import { fieldDescriptions } from './field-list';
import { myself } from './myself';
import { needsUser } from './needs-user';
import { searchByBody, searchByQuery } from './search';
import { serverInfo } from './server-info';

/** Jira's REST API, one line per endpoint. `latest` is another name of version 2. */
export function addRestRoutes(app: Hono<JiraEnv>, jira: Jira): void {
  for (const base of ['/rest/api/2', '/rest/api/latest']) {
    app.get(`${base}/search`, (c) => searchByQuery(c, jira));
    app.post(`${base}/search`, (c) => searchByBody(c, jira));
    app.get(`${base}/field`, (c) => c.json(fieldDescriptions(jira.data)));
    app.get(`${base}/serverInfo`, (c) => c.json(serverInfo(jira.site)));
    app.get(
      `${base}/myself`,
      needsUser((c, user) => c.json(myself(jira, user))),
    );
  }
  app.all('/rest/*', (c) => c.json(errorBody('null for uri: ' + c.req.url), 404));
}
