import { askConsent, takeConsentAnswer } from '#dev/jira/pages/ask-consent';
import type { JiraRequest } from '#dev/jira/server/jira-env';
import { redirectToClient } from '#dev/jira/server/redirect-to-client';
import type { DataCenter } from '../../data-center';
import type { Scope } from '../scopes';

export const CONSENT_PATH = '/plugins/servlet/oauth2/consent';

const PERMISSIONS: Record<Scope, string> = {
  READ: 'View projects and issues that you can view, and your profile',
  WRITE: 'View and change projects and issues that you can change',
  ADMIN: 'Administer Jira, as far as you can, except user management and imports',
  SYSTEM_ADMIN: 'Administer Jira completely, as far as you can',
  PUBLIC_REPOS: 'View projects and repositories that are public',
  REPO_READ: 'View projects and repositories that you can view',
  REPO_WRITE: 'Change projects and repositories that you can change',
  REPO_ADMIN: 'Administer repositories that you can administer',
  ACCOUNT_WRITE: 'Change the settings of your account',
};

/** GET /plugins/servlet/oauth2/consent?request=…: the question to the user. */
export function showConsent(c: JiraRequest, jira: DataCenter): Response | Promise<Response> {
  return askConsent(c, jira.site, jira.oauth.pending, ({ client, scope }) => ({
    clientName: client.name,
    permissions: [PERMISSIONS[scope]],
    action: CONSENT_PATH,
  }));
}

/** POST of the same page: redirects to the client with a code, or with the user's refusal. */
export async function answerConsent(c: JiraRequest, jira: DataCenter): Promise<Response> {
  const answer = await takeConsentAnswer(c, jira.site, jira.oauth.pending);
  if (answer instanceof Response) return answer;
  const { request, userName, isAllowed } = answer;
  if (!isAllowed) {
    const error_description = 'The user denied access';
    return redirectToClient(c, request, { error: 'access_denied', error_description });
  }
  const { client, redirectUri, scope, challenge } = request;
  const { clientId } = client;
  const code = jira.oauth.grants.issueCode({ clientId, userName, scope, redirectUri, challenge });
  return redirectToClient(c, request, { code });
}
