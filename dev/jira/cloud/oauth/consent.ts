import { consentPage } from '../../pages/consent-page';
import { requestNotFound, xsrfCheckFailed } from '../../pages/error-responses';
import type { JiraRequest } from '../../server/jira-env';
import { redirectToClient } from '../../server/redirect-to-client';
import { formTokenMatches } from '../../server/session-store';
import type { Cloud } from '../cloud';

export const CONSENT_PATH = '/consent';

/** GET /consent?request=…: the question to the user, and on which site. */
export function showConsent(c: JiraRequest, jira: Cloud): Response | Promise<Response> {
  const pending = jira.oauth.pending.find(c.get('session'), c.req.query('request'));
  const user = c.get('user');
  if (pending === undefined || user === undefined) return requestNotFound(c, jira.site);
  const { app, scopes } = pending.request;
  return c.html(
    consentPage(jira.site, {
      user,
      clientName: app.name,
      permissions: scopes,
      action: CONSENT_PATH,
      sites: jira.sites,
      requestId: pending.id,
      formToken: pending.session.formToken,
    }),
  );
}

/** POST of the same page: `decision` is `allow` or `deny`, `cloudId` the chosen site. */
export async function answerConsent(c: JiraRequest, jira: Cloud): Promise<Response> {
  const form = await c.req.parseBody();
  const pending = jira.oauth.pending.find(c.get('session'), form.request);
  if (pending === undefined) return requestNotFound(c, jira.site);
  const { session, request } = pending;
  if (!formTokenMatches(session, form.atl_token)) return xsrfCheckFailed(c, jira.site);
  jira.oauth.pending.forget(pending);
  const site = jira.sites.find(({ id }) => id === (form.cloudId ?? jira.sites[0].id));
  if (form.decision !== 'allow' || site === undefined) {
    const error_description = 'User did not authorize the request';
    return redirectToClient(c, request, { error: 'access_denied', error_description });
  }
  const { app, redirectUri, scopes } = request;
  const code = jira.oauth.grants.issueCode({
    clientId: app.clientId,
    userName: session.userName,
    scopes,
    cloudId: site.id,
    redirectUri,
  });
  return redirectToClient(c, request, { code });
}
