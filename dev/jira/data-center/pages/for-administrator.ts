import type { JiraUser } from '../../data/entities';
import { errorPage } from '../../pages/error-page';
import { forSignedIn, type SignedIn } from '../../pages/for-signed-in';
import type { JiraRequest } from '../../server/jira-env';
import type { DataCenter } from '../data-center';

const ADMINISTRATORS = 'jira-administrators';

/** Answers an administrator of this Jira, and refuses every other user. */
export function forAdministrator(
  c: JiraRequest,
  jira: DataCenter,
  answer: (person: SignedIn) => Response | Promise<Response>,
): Response | Promise<Response> {
  return forSignedIn(c, jira, (person) => {
    if (isAdministrator(jira, person.user)) return answer(person);
    const text = 'You must log in with an account that administers Jira.';
    return c.html(errorPage(jira.site, 'Administrator access required', text), 403);
  });
}

/** Whether the user administers this Jira. */
export function isAdministrator({ data }: DataCenter, user: JiraUser | undefined): boolean {
  return user !== undefined && data.groups.get(ADMINISTRATORS)?.includes(user.name) === true;
}
