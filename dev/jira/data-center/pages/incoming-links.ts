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

/** POST: creates a link and shows its secret once, or changes the redirect URL of the link in `edit`. */
export async function changeIncomingLinks(c: JiraRequest, jira: DataCenter): Promise<Response> {
  const form = await c.req.parseBody();
  return forAdministrator(c, jira, (person) => {
    if (!isOwnForm(c, form)) return xsrfCheckFailed(c, jira.site);
    const outcome = form.edit === undefined ? register(jira, clientOf(form)) : edit(jira, form);
    c.header('Cache-Control', 'no-store');
    const page = { ...person, clients: jira.oauth.clients.list(), ...outcome };
    return c.html(incomingLinksPage(jira.site, page), 'problem' in outcome ? 400 : 200);
  });
}

type Form = Readonly<Record<string, unknown>>;

function clientOf(form: Form): NewClient {
  const serviceAccount = fieldText(form.serviceAccount).trim();
  return {
    name: fieldText(form.name),
    redirectUri: fieldText(form.redirectUri),
    scope: fieldText(form.scope),
    ...(serviceAccount === '' ? {} : { serviceAccount }),
  };
}

function edit(jira: DataCenter, form: Form): { saved: string } | { problem: string } {
  try {
    const uri = fieldText(form.redirectUri).trim();
    return { saved: jira.oauth.clients.setRedirectUri(fieldText(form.edit), uri).name };
  } catch (error) {
    if (error instanceof ClientRefusedError) return { problem: error.message };
    throw error;
  }
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
