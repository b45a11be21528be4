import type { Hono } from 'hono';
import { visibleIssue } from '../rest/visible-issue';
import type { Jira } from '../jira';
import { visibleFilters } from '../data/visible-filters';
import { JqlError } from '../jql/language/jql-error';
import type { JiraEnv, JiraRequest } from '../server/jira-env';
import { localPath } from '../server/site';
import { errorPage } from './error-page';
import { issuePage } from './issue-page';
import { navigatorPage } from './navigator-page';

/** Pages that links lead to. */
export function addPageRoutes(app: Hono<JiraEnv>, jira: Jira): void {
  app.get('/browse/:key', (c) => browseIssue(c, jira, c.req.param('key')));
  app.get('/issues/', (c) => navigate(c, jira));
}

/** Who is not signed in is asked to: nothing here is for anonymous readers. */
function signInFirst(c: JiraRequest, jira: Jira, path: string): Response {
  return c.redirect(
    localPath(jira.site, `/login.jsp?os_destination=${encodeURIComponent(path)}`),
    303,
  );
}

function browseIssue(c: JiraRequest, jira: Jira, key: string): Response | Promise<Response> {
  if (c.get('user') === undefined) {
    return signInFirst(c, jira, `/browse/${encodeURIComponent(key)}`);
  }
  const row = visibleIssue(c, jira, key);
  if (row !== undefined) return c.html(issuePage(jira.site, row, c.get('user')));
  const text =
    "You can't view this issue. It may have been deleted or you don't have permission to view it.";
  return c.html(errorPage(jira.site, 'Issue not found', text), 404);
}

function navigate(c: JiraRequest, jira: Jira): Response | Promise<Response> {
  const user = c.get('user');
  const { filter: filterId, jql: asked = '' } = c.req.query();
  if (user === undefined) {
    return signInFirst(c, jira, `/issues/?jql=${encodeURIComponent(asked)}`);
  }
  const filter = visibleFilters(jira.data, user.name).find(({ id }) => id === filterId);
  const jql = filter?.jql ?? asked;
  try {
    const found = jira.jql.search(jql, { user, now: jira.site.now() });
    return c.html(navigatorPage(jira.site, { jql, found, problems: [], user }));
  } catch (error) {
    if (!(error instanceof JqlError)) throw error;
    const problems = error.messages;
    return c.html(navigatorPage(jira.site, { jql, found: [], problems, user }), 400);
  }
}
