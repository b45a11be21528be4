import type { Hono } from 'hono';
import type { Jira } from '../../jira';
import type { JiraEnv } from '../../server/jira-env';
import { autocompleteData } from '../../rest/autocomplete';
import { autocompleteSuggestions } from '../../rest/suggestions';
import { addAgileRoutes } from '../../rest/agile';
import { errorBody } from '../../rest/error-body';
import { addImageRoutes } from '../../rest/image-routes';
import { visibleFields } from '../../rest/visible-fields';
import { dataCenterDialect } from './data-center-dialect';
import { favouriteFilters, getFilter } from './filters';
import { getIssue } from './issue';
import { JIRA_MANIFEST, manifest } from './manifest';
import { myself } from './myself';
import { needsUser } from '../../rest/needs-user';
import { getProject, listProjects } from './project';
import { searchByBody, searchByQuery } from './search';
import { searchUsers } from './user-search';
import { serverInfo } from './server-info';

type App = Hono<JiraEnv>;

/**
 * Jira Data Center's REST API, one line per endpoint. `latest` is another name of version 2.
 * @see https://developer.atlassian.com/server/jira/platform/rest/v10003/
 */
export function addRestRoutes(app: App, jira: Jira): void {
  for (const base of ['/rest/api/2', '/rest/api/latest']) {
    app.get(`${base}/search`, (c) => searchByQuery(c, jira));
    app.post(`${base}/search`, (c) => searchByBody(c, jira));
    app.get(`${base}/field`, (c) => c.json(visibleFields(jira, c.get('user'))));
    app.get(`${base}/serverInfo`, (c) => c.json(serverInfo(jira.site)));
    app.get(
      `${base}/myself`,
      needsUser((c, user) => c.json(myself(jira, user))),
    );
    app.get(
      `${base}/user/search`,
      needsUser((c) => searchUsers(c, jira)),
    );
    app.get(`${base}/jql/autocompletedata`, (c) => c.json(autocompleteData(c, jira)));
    app.get(`${base}/jql/autocompletedata/suggestions`, (c) => autocompleteSuggestions(c, jira));
    app.get(
      `${base}/filter/favourite`,
      needsUser((c) => favouriteFilters(c, jira)),
    );
    app.get(`${base}/filter/:id`, (c) => getFilter(c, jira, c.req.param('id')));
    app.get(`${base}/project`, (c) => listProjects(c, jira));
    app.get(`${base}/project/:key`, (c) => getProject(c, jira, c.req.param('key')));
    app.get(`${base}/issue/:key`, (c) => getIssue(c, jira, c.req.param('key')));
  }
  const dialect = dataCenterDialect(jira.site);
  addAgileRoutes(app, jira, { dialect: () => dialect, product: 'data-center' });
  app.get('/rest/applinks/1.0/manifest', (c) => manifest(c, jira.site, JIRA_MANIFEST));
  app.all('/rest/*', (c) =>
    c.json(
      errorBody(
        `null for uri: ${jira.site.baseUrl}${c.req.path.slice(jira.site.contextPath.length)}`,
      ),
      404,
    ),
  );
  addImageRoutes(app, jira);
}
