import { errorPage } from '#dev/jira/pages/error-page';
import type { JiraRequest } from '#dev/jira/server/jira-env';
import { redirectToClient } from '#dev/jira/server/redirect-to-client';
import { redirectToSignIn } from '#dev/jira/server/redirect-to-sign-in';
import { localPath } from '#dev/jira/server/site';
import type { DataCenter } from '../../data-center';
import type { ClientRegistry } from '../client-registry';
import {
  AuthorizationPageError,
  AuthorizationRedirectError,
  type AuthorizationQuery,
  type AuthorizationRequest,
} from './authorization-request';
import { checkClient } from './check-client';
import { checkPkce } from './check-pkce';
import { checkRedirectUri } from './check-redirect-uri';
import { checkResponseType } from './check-response-type';
import { checkScope } from './check-scope';
import { CONSENT_PATH } from './consent';

/** GET /rest/oauth2/latest/authorize: every check, then sign-in, then consent. */
export function authorize(c: JiraRequest, jira: DataCenter): Response | Promise<Response> {
  try {
    return askUser(c, jira, checkRequest(c.req.query(), jira.oauth.clients));
  } catch (error) {
    if (error instanceof AuthorizationPageError) {
      return c.html(errorPage(jira.site, 'Invalid authorization request', error.message), 400);
    }
    if (error instanceof AuthorizationRedirectError) {
      const answer = { error: error.code, error_description: error.message };
      return redirectToClient(c, error.target, answer);
    }
    throw error;
  }
}

/**
 * The checks in Jira's order.
 * @throws {AuthorizationPageError} until the redirect URI is checked
 * @throws {AuthorizationRedirectError} from then on
 */
function checkRequest(query: AuthorizationQuery, clients: ClientRegistry): AuthorizationRequest {
  const client = checkClient(query, clients);
  const target = checkRedirectUri(query, client);
  checkResponseType(query, target);
  const scope = checkScope(query, target, client);
  const challenge = checkPkce(query, target);
  return { client, ...target, scope, challenge };
}

function askUser(c: JiraRequest, jira: DataCenter, request: AuthorizationRequest): Response {
  const session = c.get('session');
  if (session === undefined) return redirectToSignIn(c, jira.site);
  const id = jira.oauth.pending.remember(session, request);
  return c.redirect(localPath(jira.site, `${CONSENT_PATH}?request=${id}`), 303);
}
