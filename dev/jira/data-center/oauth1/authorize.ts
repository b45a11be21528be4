import { consentPage } from '../../pages/consent-page';
import { errorPage } from '../../pages/error-page';
import { xsrfCheckFailed } from '../../pages/error-responses';
import { randomToken, sha256 } from '../../server/digest';
import type { JiraRequest } from '../../server/jira-env';
import { redirectToClient } from '../../server/redirect-to-client';
import { redirectToSignIn } from '../../server/redirect-to-sign-in';
import { formTokenMatches } from '../../server/session-store';
import type { DataCenter } from '../data-center';
import { OUT_OF_BAND, type RequestToken } from './token-store';

const PATH = '/plugins/servlet/oauth/authorize';
const PERMISSION = 'Do what you can do in Jira, in your name, until you revoke it';
/** What Jira returns instead of a verifier when the user denies. */
const DENIED = 'denied';

/** GET /plugins/servlet/oauth/authorize?oauth_token=…: sign-in, then the question (RFC 5849 section 2.2). */
export function showAuthorize(c: JiraRequest, jira: DataCenter): Response | Promise<Response> {
  const text = c.req.query('oauth_token') ?? '';
  const token = findUnanswered(jira, text);
  if (token === undefined) return requestNotFound(c, jira);
  const [session, user] = [c.get('session'), c.get('user')];
  if (session === undefined || user === undefined) return redirectToSignIn(c, jira.site);
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

/** POST of the same page: `decision` is `allow` or `deny`. A request token can be answered once. */
export async function answerAuthorize(c: JiraRequest, jira: DataCenter): Promise<Response> {
  const form = await c.req.parseBody();
  const pending = jira.oauth1.pending.find(c.get('session'), form.request);
  const token = pending && findUnanswered(jira, pending.request);
  if (pending === undefined || token === undefined) return requestNotFound(c, jira);
  const { session, request: text } = pending;
  if (!formTokenMatches(session, form.atl_token)) return xsrfCheckFailed(c, jira.site);
  jira.oauth1.pending.forget(pending);
  if (form.decision !== 'allow') {
    token.answer = { denied: true };
    return returnToConsumer(c, jira, token, { oauth_token: text, oauth_verifier: DENIED });
  }
  const verifier = randomToken(12);
  token.answer = { denied: false, userName: session.userName, verifierHash: sha256(verifier) };
  return returnToConsumer(c, jira, token, { oauth_token: text, oauth_verifier: verifier });
}

function findUnanswered({ oauth1, site }: DataCenter, text: string): RequestToken | undefined {
  const token = oauth1.tokens.findRequestToken(text);
  const isOpen = token?.answer === undefined && (token?.expiresAt ?? 0) > site.now();
  return isOpen ? token : undefined;
}

function returnToConsumer(
  c: JiraRequest,
  jira: DataCenter,
  { callback }: RequestToken,
  answer: { oauth_token: string; oauth_verifier: string },
): Response | Promise<Response> {
  if (callback !== OUT_OF_BAND) {
    return redirectToClient(c, { redirectUri: callback, state: undefined }, answer);
  }
  const text = `Enter this code in the application: ${answer.oauth_verifier}`;
  return c.html(errorPage(jira.site, 'Answer saved', text));
}

function requestNotFound(c: JiraRequest, jira: DataCenter): Response | Promise<Response> {
  const text =
    'This request has been answered already or is too old. Start again in the application.';
  return c.html(errorPage(jira.site, 'OAuth request not found', text), 400);
}
