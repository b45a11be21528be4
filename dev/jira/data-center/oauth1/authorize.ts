import { randomToken, sha256 } from '../../server/digest';
import type { JiraRequest } from '../../server/jira-env';
import { redirectToClient } from '../../server/redirect-to-client';
import { formTokenMatches } from '../../server/session-store';
import { localPath } from '../../server/site';
import { consentPage } from '../../pages/consent-page';
import { errorPage } from '../../pages/error-page';
import type { DataCenter } from '../data-center';
import type { RequestToken } from './token-store';

const PATH = '/plugins/servlet/oauth/authorize';
const PERMISSION = 'Do what you can do in Jira, in your name, until you revoke it';
/** What comes back in the place of a verifier when the person says no. */
const DENIED = 'denied';

/** GET /plugins/servlet/oauth/authorize?oauth_token=…: sign-in, then the question (RFC 5849 section 2.2). */
export function showAuthorize(c: JiraRequest, jira: DataCenter): Response | Promise<Response> {
  const text = c.req.query('oauth_token') ?? '';
  const token = openRequest(jira, text);
  if (token === undefined) return gone(c, jira);
  const [session, user] = [c.get('session'), c.get('user')];
  if (session === undefined || user === undefined) {
    const back = new URLSearchParams({ os_destination: `${PATH}?oauth_token=${text}` });
    return c.redirect(localPath(jira.site, `/login.jsp?${back.toString()}`), 303);
  }
  const consumer = jira.oauth1.consumers.find(token.consumerKey);
  return c.html(
    consentPage(jira.site, {
      user,
      clientName: consumer?.name ?? token.consumerKey,
      permissions: [PERMISSION],
      action: PATH,
      requestId: jira.oauth1.pending.remember(session, text),
      formToken: session.formToken,
    }),
  );
}

/** The same page's form: `decision` is `allow` or `deny`. A request token is answered once. */
export async function answerAuthorize(c: JiraRequest, jira: DataCenter): Promise<Response> {
  const form = await c.req.parseBody();
  const session = c.get('session');
  const id = typeof form.request === 'string' ? form.request : '';
  const text = jira.oauth1.pending.find(session, id);
  const token = openRequest(jira, text ?? '');
  if (session === undefined || text === undefined || token === undefined) return gone(c, jira);
  if (!formTokenMatches(session, form.atl_token)) {
    return c.html(errorPage(jira.site, 'XSRF check failed', 'Go back and try again.'), 403);
  }
  jira.oauth1.pending.forget(session, id);
  if (form.decision !== 'allow') {
    token.answer = { denied: true };
    return back(c, jira, token, { oauth_token: text, oauth_verifier: DENIED });
  }
  const verifier = randomToken(12);
  token.answer = { denied: false, userName: session.userName, verifierHash: sha256(verifier) };
  return back(c, jira, token, { oauth_token: text, oauth_verifier: verifier });
}

function openRequest({ oauth1, site }: DataCenter, text: string): RequestToken | undefined {
  const token = oauth1.tokens.findRequestToken(text);
  const isOpen = token?.answer === undefined && (token?.expiresAt ?? 0) > site.now();
  return isOpen ? token : undefined;
}

function back(
  c: JiraRequest,
  jira: DataCenter,
  { callback }: RequestToken,
  answer: { oauth_token: string; oauth_verifier: string },
): Response | Promise<Response> {
  if (callback !== 'oob') {
    return redirectToClient(c, { redirectUri: callback, state: undefined }, answer);
  }
  const text = `Enter this code in the application: ${answer.oauth_verifier}`;
  return c.html(errorPage(jira.site, 'Answer saved', text));
}

function gone(c: JiraRequest, jira: DataCenter): Response | Promise<Response> {
  const text = 'This request was answered already or is too old. Start again in the application.';
  return c.html(errorPage(jira.site, 'OAuth request not found', text), 400);
}
