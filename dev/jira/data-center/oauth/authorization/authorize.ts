import { localPath } from '#dev/jira/server/site';
import type { JiraRequest } from '#dev/jira/server/jira-env';
import type { DataCenter } from '../../data-center';
import { errorPage } from '#dev/jira/pages/error-page';
import {
  AuthorizePageError,
  AuthorizeRedirectError,
  type AuthorizationRequest,
  type Query,
} from './authorization-request';
import { checkClient } from './check-client';
import { checkPkce } from './check-pkce';
import { checkRedirectUri } from './check-redirect-uri';
import { checkResponseType } from './check-response-type';
import { checkScope } from './check-scope';
import { redirectToClient } from '#dev/jira/server/redirect-to-client';

/** GET /rest/oauth2/latest/authorize: every check, then sign-in, then consent. */
export function authorize(c: JiraRequest, jira: DataCenter): Response | Promise<Response> {
  const query: Query = c.req.query();
  try {
    const client = checkClient(query, jira.oauth.clients);
    const redirectUri = checkRedirectUri(query, client);
    const target = { redirectUri, state: query.state };
    try {
      checkResponseType(query);
      const scope = checkScope(query, client);
      const challenge = checkPkce(query);
      return askUser(c, jira, { client, ...target, scope, challenge });
    } catch (error) {
      if (!(error instanceof AuthorizeRedirectError)) throw error;
      return redirectToClient(c, target, {
        error: error.code,
        error_description: error.message,
      });
    }
  } catch (error) {
    if (!(error instanceof AuthorizePageError)) throw error;
    return c.html(errorPage(jira.site, 'Invalid authorization request', error.message), 400);
  }
}

function askUser(c: JiraRequest, jira: DataCenter, request: AuthorizationRequest): Response {
  const session = c.get('session');
  if (session === undefined) {
    const back = new URLSearchParams({ os_destination: requestedPath(c, jira) });
    return c.redirect(localPath(jira.site, `/login.jsp?${back.toString()}`), 303);
  }
  const id = jira.oauth.pending.remember(session, request);
  return c.redirect(localPath(jira.site, `/plugins/servlet/oauth2/consent?request=${id}`), 303);
}

/** Below the context path, with the query. */
function requestedPath(c: JiraRequest, jira: DataCenter): string {
  const url = new URL(c.req.url);
  return url.pathname.slice(jira.site.contextPath.length) + url.search;
}
