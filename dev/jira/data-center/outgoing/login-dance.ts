import type { JiraRequest } from '../../server/jira-env';
import type { DataCenter } from '../data-center';
import { forAdministrator } from '../pages/for-administrator';
import { showLinks } from './application-links';
import { signedCall } from './signed-call';

const OAUTH = '/plugins/servlet/oauth';
/** Where the linked application sends people back to, as in Atlassian's products. */
export const LOGIN_DANCE_PATH = '/plugins/servlet/applinks/oauth/login-dance/access';

/** Requests temporary credentials, and sends the administrator to the application (RFC 5849 sections 2.1 and 2.2). */
export async function beginDance(c: JiraRequest, jira: DataCenter, url: string): Promise<Response> {
  const parameters = { oauth_callback: jira.site.baseUrl + LOGIN_DANCE_PATH };
  const call = { method: 'POST', url: `${url}${OAUTH}/request-token`, parameters } as const;
  const response = await signedCall(jira, call);
  const text = await response.text();
  const token = new URLSearchParams(text).get('oauth_token');
  if (!response.ok || token === null) return showLinks(c, jira, { problem: refusalIn(text) });
  jira.outgoing.requestTokens.set(token, url);
  return c.redirect(`${url}${OAUTH}/authorize?${new URLSearchParams({ oauth_token: token })}`, 303);
}

/** The administrator comes back: fetches the access token, and asks for the person's tables with it. */
export function endDance(c: JiraRequest, jira: DataCenter): Response | Promise<Response> {
  return forAdministrator(c, jira, async () => {
    const token = c.req.query('oauth_token') ?? '';
    const oauth_verifier = c.req.query('oauth_verifier') ?? '';
    const url = jira.outgoing.requestTokens.get(token);
    jira.outgoing.requestTokens.delete(token);
    if (url === undefined) return showLinks(c, jira, { problem: 'This request is not known.' });
    if (oauth_verifier === 'denied') return showLinks(c, jira, { problem: 'Access was denied.' });
    const exchanged = await signedCall(jira, {
      method: 'POST',
      url: `${url}${OAUTH}/access-token`,
      parameters: { oauth_token: token, oauth_verifier },
    });
    const text = await exchanged.text();
    const oauth_token = new URLSearchParams(text).get('oauth_token');
    if (!exchanged.ok || oauth_token === null) {
      return showLinks(c, jira, { problem: refusalIn(text) });
    }
    return askForTables(c, jira, { url, oauth_token });
  });
}

async function askForTables(
  c: JiraRequest,
  jira: DataCenter,
  { url, oauth_token }: { url: string; oauth_token: string },
): Promise<Response> {
  const call = { method: 'GET', url: `${url}/tables`, parameters: { oauth_token } } as const;
  const response = await signedCall(jira, call);
  const text = await response.text();
  if (!response.ok) return showLinks(c, jira, { problem: refusalIn(text) });
  const { tables } = JSON.parse(text) as { tables: unknown[] };
  return showLinks(c, jira, { done: `The application answered: ${tables.length} saved tables.` });
}

const refusalIn = (text: string): string =>
  `The application refused: ${new URLSearchParams(text).get('oauth_problem') ?? 'no reason'}`;
