import { type Session, formTokenMatches } from '#dev/jira/server/session-store';
import type { JiraRequest } from '#dev/jira/server/jira-env';
import type { DataCenter } from '../../data-center';
import { consentPage } from '#dev/jira/pages/consent-page';
import { errorPage } from '#dev/jira/pages/error-page';
import type { AuthorizationRequest } from './authorization-request';
import { redirectToClient } from '#dev/jira/server/redirect-to-client';
import type { Scope } from '../scopes';

const PATH = '/plugins/servlet/oauth2/consent';

const MEANING: Record<Scope, string> = {
  READ: 'View projects and issues that you can view, and your profile',
  WRITE: 'View and change projects and issues that you can change',
  ADMIN: 'Administer Jira, as far as you can, except user management and imports',
  SYSTEM_ADMIN: 'Administer Jira completely, as far as you can',
};

interface Pending {
  session: Session;
  id: string;
  request: AuthorizationRequest;
}

/** GET /plugins/servlet/oauth2/consent?request=… */
export function showConsent(c: JiraRequest, jira: DataCenter): Response | Promise<Response> {
  const pending = findPending(c, jira, c.req.query('request'));
  const user = c.get('user');
  if (pending === undefined || user === undefined) return gone(c, jira);
  return c.html(
    consentPage(jira.site, {
      user,
      clientName: pending.request.client.name,
      permissions: [MEANING[pending.request.scope]],
      action: PATH,
      requestId: pending.id,
      formToken: pending.session.formToken,
    }),
  );
}

/** The same page's form: `decision` is `allow` or `deny`. A request is answered once. */
export async function answerConsent(c: JiraRequest, jira: DataCenter): Promise<Response> {
  const form = await c.req.parseBody();
  const pending = findPending(c, jira, form.request);
  if (pending === undefined) return gone(c, jira);
  if (!formTokenMatches(pending.session, form.atl_token)) {
    return c.html(errorPage(jira.site, 'XSRF check failed', 'Go back and try again.'), 403);
  }
  jira.oauth.pending.forget(pending.session, pending.id);
  const { client, redirectUri, scope, challenge } = pending.request;
  if (form.decision !== 'allow') {
    return redirectToClient(c, pending.request, {
      error: 'access_denied',
      error_description: 'The user denied access',
    });
  }
  const { userName } = pending.session;
  const code = jira.oauth.grants.issueCode({
    clientId: client.clientId,
    userName,
    scope,
    redirectUri,
    challenge,
  });
  return redirectToClient(c, pending.request, { code });
}

function findPending(c: JiraRequest, jira: DataCenter, id: unknown): Pending | undefined {
  const session = c.get('session');
  const request = jira.oauth.pending.find(session, id);
  if (session === undefined || request === undefined) return undefined;
  return { session, id: String(id), request };
}

function gone(c: JiraRequest, jira: DataCenter): Response | Promise<Response> {
  const text = 'This authorization request was answered already or is too old. Start again.';
  return c.html(errorPage(jira.site, 'Authorization request not found', text), 400);
}
