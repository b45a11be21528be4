import type { JiraUser } from '../../data/entities';
import { errorPage } from '../../pages/error-page';
import type { JiraRequest } from '../../server/jira-env';
import { formTokenMatches } from '../../server/session-store';
import { innerPath, localPath, type Site } from '../../server/site';
import type { DataCenter } from '../data-center';

const ADMINISTRATORS = 'jira-administrators';

export interface SignedIn {
  user: JiraUser;
  formToken: string;
}

type Answer = (person: SignedIn) => Response | Promise<Response>;

/** A page for who is signed in; others are asked to sign in first. */
export function forSignedIn(
  c: JiraRequest,
  jira: DataCenter,
  answer: Answer,
): Response | Promise<Response> {
  const [session, user] = [c.get('session'), c.get('user')];
  if (session !== undefined && user !== undefined) {
    return answer({ user, formToken: session.formToken });
  }
  const back = new URLSearchParams({ os_destination: innerPath(jira.site, c.req.path) });
  return c.redirect(localPath(jira.site, `/login.jsp?${back.toString()}`), 303);
}

/** A page for administrators of this Jira. */
export function forAdministrator(
  c: JiraRequest,
  jira: DataCenter,
  answer: Answer,
): Response | Promise<Response> {
  return forSignedIn(c, jira, (person) => {
    if (isAdministrator(jira, person.user)) return answer(person);
    const text = 'You must log in with an account that administers Jira.';
    return c.html(errorPage(jira.site, 'Administrator access required', text), 403);
  });
}

export function isAdministrator({ data }: DataCenter, user: JiraUser | undefined): boolean {
  return user !== undefined && data.groups.get(ADMINISTRATORS)?.includes(user.name) === true;
}

/** Whether a form was sent from a page of this session. */
export function isOwnForm(c: JiraRequest, form: Readonly<Record<string, unknown>>): boolean {
  const session = c.get('session');
  return session !== undefined && formTokenMatches(session, form.atl_token);
}

export function refuseForm(c: JiraRequest, site: Site): Response | Promise<Response> {
  return c.html(errorPage(site, 'XSRF check failed', 'Go back and try again.'), 403);
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
