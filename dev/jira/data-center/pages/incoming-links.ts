import { ClientRefusedError } from '../oauth/client-registry';
import type { DataCenter } from '../data-center';
import type { JiraRequest } from '../../server/jira-env';
import { formTokenMatches } from '../../server/session-store';
import { localPath } from '../../server/site';
import { errorPage } from '../../pages/error-page';
import { incomingLinksPage, type IncomingLinks } from './incoming-links-page';

export const INCOMING_LINKS_PATH = '/plugins/servlet/applinks/incoming-links';
const ADMINISTRATORS = 'jira-administrators';

/** GET: the links, and the form that creates one. Administrators only. */
export function showIncomingLinks(c: JiraRequest, jira: DataCenter): Response | Promise<Response> {
  return forAdministrator(c, jira, (page) => c.html(incomingLinksPage(jira.site, page)));
}

/** POST: creates a link and shows its secret for the only time. */
export async function createIncomingLink(c: JiraRequest, jira: DataCenter): Promise<Response> {
  const form = await c.req.parseBody();
  return forAdministrator(c, jira, (page) => {
    const session = c.get('session');
    if (session === undefined || !formTokenMatches(session, form.atl_token)) {
      return c.html(errorPage(jira.site, 'XSRF check failed', 'Go back and try again.'), 403);
    }
    const [name, redirectUri, scope] = [form.name, form.redirectUri, form.scope].map(asText);
    return register(c, jira, page, {
      name: name ?? '',
      redirectUri: redirectUri ?? '',
      scope: scope ?? '',
    });
  });
}

function register(
  c: JiraRequest,
  jira: DataCenter,
  page: IncomingLinks,
  asked: { name: string; redirectUri: string; scope: string },
): Response | Promise<Response> {
  try {
    const created = { name: asked.name, ...jira.oauth.clients.register(asked) };
    const clients = jira.oauth.clients.list();
    c.header('Cache-Control', 'no-store');
    return c.html(incomingLinksPage(jira.site, { ...page, clients, created }));
  } catch (error) {
    if (!(error instanceof ClientRefusedError)) throw error;
    return c.html(incomingLinksPage(jira.site, { ...page, problem: error.message }), 400);
  }
}

function forAdministrator(
  c: JiraRequest,
  jira: DataCenter,
  answer: (page: IncomingLinks) => Response | Promise<Response>,
): Response | Promise<Response> {
  const { site, data, oauth } = jira;
  const [session, user] = [c.get('session'), c.get('user')];
  if (session === undefined || user === undefined) {
    return c.redirect(
      localPath(site, `/login.jsp?os_destination=${encodeURIComponent(INCOMING_LINKS_PATH)}`),
      303,
    );
  }
  if (data.groups.get(ADMINISTRATORS)?.includes(user.name) !== true) {
    const text = 'You must log in with an account that administers Jira.';
    return c.html(errorPage(site, 'Administrator access required', text), 403);
  }
  return answer({ user, formToken: session.formToken, clients: oauth.clients.list() });
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
