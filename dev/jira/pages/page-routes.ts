import type { Hono } from 'hono';
import { visibleIssue } from '../rest/visible-issue';
import type { Jira } from '../jira';
import { visibleFilters } from '../data/visible-filters';
import { JqlError } from '../jql/language/jql-error';
import type { JiraEnv, JiraRequest } from '../server/jira-env';
import { redirectToSignIn } from '../server/redirect-to-sign-in';
import { errorPage } from './error-page';
import { issuePage } from './issue-page';
import { navigatorPage } from './navigator-page';

/** The pages to which links from issues lead. They are for users who are signed in. */
export function addPageRoutes(app: Hono<JiraEnv>, jira: Jira): void {
  app.get('/browse/:key', (c) => browseIssue(c, jira, c.req.param('key')));
  app.get('/issues/', (c) => navigate(c, jira));
}

function browseIssue(c: JiraRequest, jira: Jira, key: string): Response | Promise<Response> {
  if (c.get('user') === undefined) return redirectToSignIn(c, jira.site);
  const row = visibleIssue(c, jira, key);
  if (row !== undefined) return c.html(issuePage(jira.site, row, c.get('user')));
  const text =
    "You can't view this issue. It may have been deleted or you don't have permission to view it.";
  return c.html(errorPage(jira.site, 'Issue not found', text), 404);
}

function navigate(c: JiraRequest, jira: Jira): Response | Promise<Response> {
  const user = c.get('user');
  if (user === undefined) return redirectToSignIn(c, jira.site);
  const { filter: filterId, jql: written = '' } = c.req.query();
  const filter = visibleFilters(jira.data, user.name).find(({ id }) => id === filterId);
  const jql = filter?.jql ?? written;
  try {
    const found = jira.jql.search(jql, { user, now: jira.site.now() });
    return c.html(navigatorPage(jira.site, { jql, found, problems: [], user }));
  } catch (error) {
    if (!(error instanceof JqlError)) throw error;
    const problems = error.messages;
    return c.html(navigatorPage(jira.site, { jql, found: [], problems, user }), 400);
  }
}
