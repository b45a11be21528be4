import { xsrfCheckFailed } from '../../pages/error-responses';
import { fieldText, isOwnForm } from '../../pages/for-signed-in';
import type { NewCredentials } from '../../pages/new-credentials';
import { activeUser } from '../../server/accounts';
import type { JiraRequest } from '../../server/jira-env';
import type { DataCenter } from '../data-center';
import { ClientRefusedError, type NewClient } from '../oauth/client-registry';
import { forAdministrator } from './for-administrator';
import { incomingLinksPage } from './incoming-links-page';

export const INCOMING_LINKS_PATH = '/plugins/servlet/applinks/incoming-links';

/** GET: the links, and the form that creates one. Administrators only. */
export function showIncomingLinks(c: JiraRequest, jira: DataCenter): Response | Promise<Response> {
  return forAdministrator(c, jira, (person) =>
    c.html(incomingLinksPage(jira.site, { ...person, clients: jira.oauth.clients.list() })),
  );
}

/** POST: creates a link and shows its secret once. */
export async function createIncomingLink(c: JiraRequest, jira: DataCenter): Promise<Response> {
  const form = await c.req.parseBody();
  return forAdministrator(c, jira, (person) => {
    if (!isOwnForm(c, form)) return xsrfCheckFailed(c, jira.site);
    const serviceAccount = fieldText(form.serviceAccount).trim();
    const outcome = register(jira, {
      name: fieldText(form.name),
      redirectUri: fieldText(form.redirectUri),
      scope: fieldText(form.scope),
      ...(serviceAccount === '' ? {} : { serviceAccount }),
    });
    c.header('Cache-Control', 'no-store');
    const page = { ...person, clients: jira.oauth.clients.list(), ...outcome };
    return c.html(incomingLinksPage(jira.site, page), 'problem' in outcome ? 400 : 200);
  });
}

function register(
  jira: DataCenter,
  client: NewClient,
): { created: NewCredentials } | { problem: string } {
  const { name, serviceAccount } = client;
  if (!jira.site.scopes.some((scope) => scope === client.scope)) {
    return { problem: 'Choose a permission.' };
  }
  if (serviceAccount !== undefined && activeUser(jira, serviceAccount) === undefined) {
    return { problem: `There is no user "${serviceAccount}".` };
  }
  try {
    return { created: { name, ...jira.oauth.clients.register(client) } };
  } catch (error) {
    if (error instanceof ClientRefusedError) return { problem: error.message };
    throw error;
  }
}
