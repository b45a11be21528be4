import type { JiraRequest } from '../../server/jira-env';
import type { DataCenter } from '../data-center';
import type { Outcome } from '../outgoing/application-links-page';
import { forAdministrator } from '../pages/for-administrator';
import { outgoingLinksPage } from './outgoing-links-page';

/** GET: the applications that this Jira asks by OAuth 2.0, and the form for one. Administrators only. */
export function showOutgoingLinks(
  c: JiraRequest,
  jira: DataCenter,
  outcome: Outcome = {},
): Response | Promise<Response> {
  const providers = jira.oauth2Client.list();
  return forAdministrator(c, jira, (person) =>
    c.html(
      outgoingLinksPage(jira.site, { ...person, providers, ...outcome }),
      outcome.problem === undefined ? 200 : 400,
    ),
  );
}
