import type { JiraRequest } from './jira-env';
import { localPath, type Site } from './site';

/** Redirects to the sign-in page, which then leads back to the URL of this request. */
export function redirectToSignIn(c: JiraRequest, site: Site): Response {
  const { pathname, search } = new URL(c.req.url);
  const destination = pathname.slice(site.contextPath.length) + search;
  const query = new URLSearchParams({ os_destination: destination });
  return c.redirect(localPath(site, `/login.jsp?${query.toString()}`), 303);
}
