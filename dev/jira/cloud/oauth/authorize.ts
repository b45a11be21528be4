import { consentPage } from '../../pages/consent-page';
import { errorPage } from '../../pages/error-page';
import type { JiraRequest } from '../../server/jira-env';
import { redirectToClient } from '../../server/redirect-to-client';
import { formTokenMatches, type Session } from '../../server/session-store';
import type { Cloud } from '../cloud';
import type { CloudApp } from './app-registry';
import type { CloudAuthorization } from './oauth-state';
import { signInFirst } from './sign-in-first';

const CONSENT = '/consent';

/** GET https://auth.atlassian.com/authorize: every check, then sign-in, then consent. */
export function authorize(c: JiraRequest, jira: Cloud): Response | Promise<Response> {
  const { client_id, redirect_uri, state, scope = '' } = c.req.query();
  const app = jira.oauth.apps.find(client_id);
  if (app === undefined) return refuse(c, jira, 'The client_id is missing or unknown.');
  if (redirect_uri !== app.callbackUrl) {
    return refuse(c, jira, 'The redirect_uri is not the callback URL of the app.');
  }
  const scopes = scope.split(' ').filter((name) => name !== '');
  const request = { app, redirectUri: app.callbackUrl, state, scopes };
  const problem = findProblem(c.req.query(), request);
  return problem === undefined ? askUser(c, jira, request) : redirectToClient(c, request, problem);
}

/** @returns what the app is told by redirect (RFC 6749, 4.1.2.1) */
function findProblem(
  query: Readonly<Record<string, string>>,
  { app, scopes }: CloudAuthorization,
): { error: string; error_description: string } | undefined {
  const invalid = (error: string, error_description: string) => ({ error, error_description });
  if (query.response_type !== 'code') {
    return invalid('unsupported_response_type', 'response_type must be code');
  }
  if (query.audience !== 'api.atlassian.com') {
    return invalid('invalid_request', 'audience must be api.atlassian.com');
  }
  if (query.prompt !== 'consent') return invalid('invalid_request', 'prompt must be consent');
  const unknown = scopes.find((name) => name !== 'offline_access' && !app.scopes.includes(name));
  if (scopes.length === 0 || unknown !== undefined) {
    return invalid('invalid_scope', `The scope '${unknown ?? ''}' is not one of the app`);
  }
  return undefined;
}

function askUser(c: JiraRequest, jira: Cloud, request: CloudAuthorization): Response {
  const session = c.get('session');
  if (session === undefined) return signInFirst(c);
  return c.redirect(`${CONSENT}?request=${jira.oauth.pending.remember(session, request)}`, 303);
}

/** GET /consent?request=…: what is asked, and on which site. */
export function showConsent(c: JiraRequest, jira: Cloud): Response | Promise<Response> {
  const [session, user, requestId] = [c.get('session'), c.get('user'), c.req.query('request')];
  const request = jira.oauth.pending.find(session, requestId);
  if (session === undefined || user === undefined || request === undefined) return gone(c, jira);
  return c.html(
    consentPage(jira.site, {
      user,
      clientName: request.app.name,
      permissions: request.scopes,
      action: CONSENT,
      sites: jira.sites,
      requestId: requestId ?? '',
      formToken: session.formToken,
    }),
  );
}

/** The same page's form: `decision` is `allow` or `deny`, `cloudId` the chosen site. */
export async function answerConsent(c: JiraRequest, jira: Cloud): Promise<Response> {
  const form = await c.req.parseBody();
  const session = c.get('session');
  const request = jira.oauth.pending.find(session, form.request);
  if (session === undefined || request === undefined) return gone(c, jira);
  if (!formTokenMatches(session, form.atl_token)) {
    return c.html(errorPage(jira.site, 'XSRF check failed', 'Go back and try again.'), 403);
  }
  if (typeof form.request === 'string') jira.oauth.pending.forget(session, form.request);
  const site = jira.sites.find(({ id }) => id === (form.cloudId ?? jira.sites[0].id));
  if (form.decision !== 'allow' || site === undefined) {
    const error_description = 'User did not authorize the request';
    return redirectToClient(c, request, { error: 'access_denied', error_description });
  }
  return redirectToClient(c, request, { code: issueCode(jira, session, request, site.id) });
}

function issueCode(
  { oauth }: Cloud,
  { userName }: Session,
  { app, redirectUri, scopes }: { app: CloudApp; redirectUri: string; scopes: readonly string[] },
  cloudId: string,
): string {
  return oauth.grants.issueCode({ clientId: app.clientId, userName, scopes, cloudId, redirectUri });
}

function refuse(c: JiraRequest, jira: Cloud, text: string): Response | Promise<Response> {
  return c.html(errorPage(jira.site, 'Something went wrong', text), 400);
}

function gone(c: JiraRequest, jira: Cloud): Response | Promise<Response> {
  const text = 'This authorization request was answered already or is too old. Start again.';
  return c.html(errorPage(jira.site, 'Authorization request not found', text), 400);
}
