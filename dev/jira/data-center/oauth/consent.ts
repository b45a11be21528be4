import type { Session } from '../../server/session-store';
import { formTokenMatches } from '../../server/session-store';
import type { JiraRequest } from '../../server/jira-env';
import type { Jira } from '../../jira';
import { consentPage } from '../../pages/consent-page';
import { errorPage } from '../../pages/error-page';
import type { AuthorizationRequest } from './authorization-request';
import { redirectToClient } from './redirect-to-client';

interface Pending {
  session: Session;
  id: string;
  request: AuthorizationRequest;
}

/** GET /plugins/servlet/oauth2/consent?request=… */
export function showConsent(c: JiraRequest, jira: Jira): Response | Promise<Response> {
  const pending = findPending(c, c.req.query('request'));
  const user = c.get('user');
  if (pending === undefined || user === undefined) return gone(c, jira);
  return c.html(
    consentPage(jira.site, {
      user,
      clientName: pending.request.client.name,
      scope: pending.request.scope,
      requestId: pending.id,
      formToken: pending.session.formToken,
    }),
  );
}

/** The same page's form: `decision` is `allow` or `deny`. A request is answered once. */
export async function answerConsent(c: JiraRequest, jira: Jira): Promise<Response> {
  const form = await c.req.parseBody();
  const pending = findPending(c, form.request);
  if (pending === undefined) return gone(c, jira);
  if (!formTokenMatches(pending.session, form.atl_token)) {
    return c.html(errorPage(jira.site, 'XSRF check failed', 'Go back and try again.'), 403);
  }
  pending.session.pending.delete(pending.id);
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

function findPending(c: JiraRequest, id: unknown): Pending | undefined {
  const session = c.get('session');
  if (session === undefined || typeof id !== 'string') return undefined;
  const request = session.pending.get(id);
  return request === undefined ? undefined : { session, id, request };
}

function gone(c: JiraRequest, jira: Jira): Response | Promise<Response> {
  const text = 'This authorization request was answered already or is too old. Start again.';
  return c.html(errorPage(jira.site, 'Authorization request not found', text), 400);
}
