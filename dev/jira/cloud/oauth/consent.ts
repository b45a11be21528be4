import { askConsent, takeConsentAnswer } from '../../pages/ask-consent';
import type { JiraRequest } from '../../server/jira-env';
import { redirectToClient } from '../../server/redirect-to-client';
import type { Cloud } from '../cloud';

export const CONSENT_PATH = '/consent';

/** GET /consent?request=…: the question to the user, and on which site. */
export function showConsent(c: JiraRequest, jira: Cloud): Response | Promise<Response> {
  return askConsent(c, jira.site, jira.oauth.pending, ({ app, scopes }) => ({
    clientName: app.name,
    permissions: scopes,
    action: CONSENT_PATH,
    sites: jira.sites,
  }));
}

/** POST of the same page, where `cloudId` is the chosen site: redirects to the app with a code, or with the refusal. */
export async function answerConsent(c: JiraRequest, jira: Cloud): Promise<Response> {
  const answer = await takeConsentAnswer(c, jira.site, jira.oauth.pending);
  if (answer instanceof Response) return answer;
  const { request, userName, isAllowed, form } = answer;
  const site = jira.sites.find(({ id }) => id === (form.cloudId ?? jira.sites[0].id));
  if (!isAllowed || site === undefined) {
    const error_description = 'User did not authorize the request';
    return redirectToClient(c, request, { error: 'access_denied', error_description });
  }
  const { app, redirectUri, scopes } = request;
  const { clientId } = app;
  const { id: cloudId } = site;
  const code = jira.oauth.grants.issueCode({ clientId, userName, scopes, cloudId, redirectUri });
  return redirectToClient(c, request, { code });
}
