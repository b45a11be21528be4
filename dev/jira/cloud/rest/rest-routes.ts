import type { Hono } from 'hono';
import { autocompleteData } from '../../rest/autocomplete';
import { autocompleteSuggestions } from '../../rest/suggestions';
import { addAgileRoutes } from '../../rest/agile';
import { errorBody } from '../../rest/error-body';
import { needsUser } from '../../rest/needs-user';
import { visibleFields } from '../../rest/visible-fields';
import type { JiraEnv, JiraRequest } from '../../server/jira-env';
import type { Cloud } from '../cloud';
import { bulkChangelogs } from './issues/bulk-changelogs';
import { approximateCount } from './search/approximate-count';
import { dialectOf } from './cloud-api';
import { presentField } from './fields';
import { favouriteFilters, getFilter, myFilters, searchFilters } from './filters';
import { fetchIssues } from './issues/bulk-issues';
import { getIssue } from './issues/issue';
import { issueChangelog } from './issues/issue-changelog';
import { parseQueries } from './jql/parse-queries';
import { searchFields } from './search-fields';
import { searchByBody, searchByQuery } from './search/search';
import { myself } from './myself';
import { serverInfo } from './server-info';

const REMOVED =
  'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full ' +
  'migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046';

/**
 * Jira Cloud's REST API, one line per endpoint. Version 2 differs from version 3 in rich texts only.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/
 */
export function addCloudRestRoutes(app: Hono<JiraEnv>, jira: Cloud): void {
  for (const version of ['3', '2'] as const) {
    const api = { jira, version };
    const base = `/rest/api/${version}`;
    app.get(`${base}/search/jql`, (c) => searchByQuery(c, api));
    app.post(`${base}/search/jql`, (c) => searchByBody(c, api));
    app.post(`${base}/search/approximate-count`, (c) => approximateCount(c, api));
    app.on(['GET', 'POST'], `${base}/search`, (c) => c.json(errorBody(REMOVED), 410));
    app.post(`${base}/jql/parse`, (c) => parseQueries(c, api));
    app.on(['GET', 'POST'], `${base}/jql/autocompletedata`, (c) => autocomplete(c, jira));
    app.get(`${base}/jql/autocompletedata/suggestions`, (c) => autocompleteSuggestions(c, jira));
    app.get(`${base}/field`, (c) => c.json(visibleFields(jira, c.get('user')).map(presentField)));
    app.get(
      `${base}/field/search`,
      needsUser((c, user) => searchFields(c, api, user)),
    );
    app.get(`${base}/filter/search`, (c) => searchFilters(c, api));
    app.get(
      `${base}/filter/favourite`,
      needsUser((c) => favouriteFilters(c, api)),
    );
    app.get(
      `${base}/filter/my`,
      needsUser((c) => myFilters(c, api)),
    );
    app.get(`${base}/filter/:id`, (c) => getFilter(c, api, c.req.param('id')));
    app.get(
      `${base}/myself`,
      needsUser((c, user) => c.json(myself(c, api, user))),
    );
    app.get(`${base}/serverInfo`, (c) => c.json(serverInfo(jira.site)));
    app.post(`${base}/issue/bulkfetch`, (c) => fetchIssues(c, api));
    app.get(`${base}/issue/:key/changelog`, (c) => issueChangelog(c, api, c.req.param('key')));
    app.post(
      `${base}/changelog/bulkfetch`,
      needsUser((c) => bulkChangelogs(c, api)),
    );
    app.get(`${base}/issue/:key`, (c) => getIssue(c, api, c.req.param('key')));
  }
  addAgileRoutes(app, jira, {
    dialect: (c) => dialectOf(c, { jira, version: '3' }),
    product: 'cloud',
  });
  app.all('/rest/*', (c) => c.json(errorBody(`No endpoint ${c.req.method} ${c.req.path}`), 404));
}

function autocomplete(c: JiraRequest, jira: Cloud): Response {
  return c.json(autocompleteData(c, jira));
}
