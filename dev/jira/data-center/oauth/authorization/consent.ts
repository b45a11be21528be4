import { consentPage } from '#dev/jira/pages/consent-page';
import { requestNotFound, xsrfCheckFailed } from '#dev/jira/pages/error-responses';
import type { JiraRequest } from '#dev/jira/server/jira-env';
import { redirectToClient } from '#dev/jira/server/redirect-to-client';
import { formTokenMatches } from '#dev/jira/server/session-store';
import type { DataCenter } from '../../data-center';
import type { Scope } from '../scopes';

export const CONSENT_PATH = '/plugins/servlet/oauth2/consent';

const PERMISSIONS: Record<Scope, string> = {
  READ: 'View projects and issues that you can view, and your profile',
  WRITE: 'View and change projects and issues that you can change',
  ADMIN: 'Administer Jira, as far as you can, except user management and imports',
  SYSTEM_ADMIN: 'Administer Jira completely, as far as you can',
};

/** GET /plugins/servlet/oauth2/consent?request=…: the question to the user. */
export function showConsent(c: JiraRequest, jira: DataCenter): Response | Promise<Response> {
  const pending = jira.oauth.pending.find(c.get('session'), c.req.query('request'));
  const user = c.get('user');
  if (pending === undefined || user === undefined) return requestNotFound(c, jira.site);
  const { client, scope } = pending.request;
  return c.html(
    consentPage(jira.site, {
      user,
      clientName: client.name,
      permissions: [PERMISSIONS[scope]],
      action: CONSENT_PATH,
      requestId: pending.id,
      formToken: pending.session.formToken,
    }),
  );
}

/** POST of the same page: `decision` is `allow` or `deny`. A request can be answered once. */
export async function answerConsent(c: JiraRequest, jira: DataCenter): Promise<Response> {
  const form = await c.req.parseBody();
  const pending = jira.oauth.pending.find(c.get('session'), form.request);
  if (pending === undefined) return requestNotFound(c, jira.site);
  const { session, request } = pending;
  if (!formTokenMatches(session, form.atl_token)) return xsrfCheckFailed(c, jira.site);
  jira.oauth.pending.forget(pending);
  if (form.decision !== 'allow') {
    const answer = { error: 'access_denied', error_description: 'The user denied access' };
    return redirectToClient(c, request, answer);
  }
  const { client, redirectUri, scope, challenge } = request;
  const code = jira.oauth.grants.issueCode({
    clientId: client.clientId,
    userName: session.userName,
    scope,
    redirectUri,
    challenge,
  });
  return redirectToClient(c, request, { code });
}
