import { activeUser } from '../../server/accounts';
import { ClientRefusedError, type NewClient } from '../oauth/client-registry';
import type { DataCenter } from '../data-center';
import type { JiraRequest } from '../../server/jira-env';
import { asText, forAdministrator, isOwnForm, refuseForm } from './for-administrator';
import { incomingLinksPage, type IncomingLinks } from './incoming-links-page';

export const INCOMING_LINKS_PATH = '/plugins/servlet/applinks/incoming-links';

/** GET: the links, and the form that creates one. Administrators only. */
export function showIncomingLinks(c: JiraRequest, jira: DataCenter): Response | Promise<Response> {
  return showTo(c, jira, (page) => c.html(incomingLinksPage(jira.site, page)));
}

/** POST: creates a link and shows its secret for the only time. */
export async function createIncomingLink(c: JiraRequest, jira: DataCenter): Promise<Response> {
  const form = await c.req.parseBody();
  return showTo(c, jira, (page) => {
    if (!isOwnForm(c, form)) return refuseForm(c, jira.site);
    const serviceAccount = asText(form.serviceAccount).trim();
    return register(c, jira, page, {
      name: asText(form.name),
      redirectUri: asText(form.redirectUri),
      scope: asText(form.scope),
      ...(serviceAccount === '' ? {} : { serviceAccount }),
    });
  });
}

function register(
  c: JiraRequest,
  jira: DataCenter,
  page: IncomingLinks,
  asked: NewClient,
): Response | Promise<Response> {
  const { serviceAccount } = asked;
  if (serviceAccount !== undefined && activeUser(jira, serviceAccount) === undefined) {
    const problem = `There is no user "${serviceAccount}".`;
    return c.html(incomingLinksPage(jira.site, { ...page, problem }), 400);
  }
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

function showTo(
  c: JiraRequest,
  jira: DataCenter,
  answer: (page: IncomingLinks) => Response | Promise<Response>,
): Response | Promise<Response> {
  return forAdministrator(c, jira, (administrator) =>
    answer({ ...administrator, clients: jira.oauth.clients.list() }),
  );
}
