import type { JiraRequest } from '../server/jira-env';
import type { Site } from '../server/site';
import { errorPage } from './error-page';

type PageResponse = Response | Promise<Response>;

/** For a form that was not sent from a page of this session. */
export function xsrfCheckFailed(c: JiraRequest, site: Site): PageResponse {
  return c.html(errorPage(site, 'XSRF check failed', 'Go back and try again.'), 403);
}

/** For an authorization request that this session did not make, or has answered already. */
export function requestNotFound(c: JiraRequest, site: Site): PageResponse {
  const text = 'This authorization request has been answered already or is too old. Start again.';
  return c.html(errorPage(site, 'Authorization request not found', text), 400);
}
