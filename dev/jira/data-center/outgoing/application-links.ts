import type { JiraRequest } from '../../server/jira-env';
import type { DataCenter } from '../data-center';
import { forAdministrator } from '../pages/for-administrator';
import { applicationLinksPage, type Outcome } from './application-links-page';

/** GET: the applications that this Jira asks, and the form that links one. Administrators only. */
export function showLinks(
  c: JiraRequest,
  jira: DataCenter,
  outcome: Outcome = {},
): Response | Promise<Response> {
  return forAdministrator(c, jira, (person) =>
    c.html(
      applicationLinksPage(jira.site, { ...person, links: jira.outgoing.list(), ...outcome }),
      outcome.problem === undefined ? 200 : 400,
    ),
  );
}
