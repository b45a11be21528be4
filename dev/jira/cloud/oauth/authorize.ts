import { errorPage } from '../../pages/error-page';
import type { JiraRequest } from '../../server/jira-env';
import { redirectToClient } from '../../server/redirect-to-client';
import { redirectToSignIn } from '../../server/redirect-to-sign-in';
import type { Cloud } from '../cloud';
import { CONSENT_PATH } from './consent';
import type { CloudAuthorization } from './oauth-state';

/** GET https://auth.atlassian.com/authorize: every check, then sign-in, then consent. */
export function authorize(c: JiraRequest, jira: Cloud): Response | Promise<Response> {
  const query = c.req.query();
  const app = jira.oauth.apps.find(query.client_id);
  if (app === undefined) return refuse(c, jira, 'The client_id is missing or unknown.');
  if (query.redirect_uri !== app.callbackUrl) {
    return refuse(c, jira, 'The redirect_uri is not the callback URL of the app.');
  }
  const scopes = (query.scope ?? '').split(' ').filter((name) => name !== '');
  const request = { app, redirectUri: app.callbackUrl, state: query.state, scopes };
  const problem = findProblem(query, request);
  return problem === undefined ? askUser(c, jira, request) : redirectToClient(c, request, problem);
}

/** Without a client or its callback URL there is no place to redirect to. */
function refuse(c: JiraRequest, jira: Cloud, text: string): Response | Promise<Response> {
  return c.html(errorPage(jira.site, 'Something went wrong', text), 400);
}

/** @returns the error that the app gets by redirect (RFC 6749 section 4.1.2.1); undefined for a valid request */
function findProblem(
  query: Readonly<Record<string, string>>,
  { app, scopes }: CloudAuthorization,
): { error: string; error_description: string } | undefined {
  const problem = (error: string, error_description: string) => ({ error, error_description });
  if (query.response_type !== 'code') {
    return problem('unsupported_response_type', 'response_type must be code');
  }
  if (query.audience !== 'api.atlassian.com') {
    return problem('invalid_request', 'audience must be api.atlassian.com');
  }
  if (query.prompt !== 'consent') return problem('invalid_request', 'prompt must be consent');
  const unknown = scopes.find((name) => name !== 'offline_access' && !app.scopes.includes(name));
  if (scopes.length === 0 || unknown !== undefined) {
    return problem('invalid_scope', `The app does not have the scope '${unknown ?? ''}'`);
  }
  return undefined;
}

function askUser(c: JiraRequest, jira: Cloud, request: CloudAuthorization): Response {
  const session = c.get('session');
  if (session === undefined) return redirectToSignIn(c, jira.site);
  return c.redirect(
    `${CONSENT_PATH}?request=${jira.oauth.pending.remember(session, request)}`,
    303,
  );
}
