import type { JiraUser } from '../data/entities';
import type { Jira } from '../jira';
import type { JiraRequest } from '../server/jira-env';
import { redirectToSignIn } from '../server/redirect-to-sign-in';
import { formTokenMatches } from '../server/session-store';

/** The user of a browser that is signed in. */
export interface SignedIn {
  user: JiraUser;
  formToken: string;
}

/** Answers a user who is signed in, and redirects everyone else to the sign-in page. */
export function forSignedIn(
  c: JiraRequest,
  jira: Jira,
  answer: (person: SignedIn) => Response | Promise<Response>,
): Response | Promise<Response> {
  const [session, user] = [c.get('session'), c.get('user')];
  if (session === undefined || user === undefined) return redirectToSignIn(c, jira.site);
  return answer({ user, formToken: session.formToken });
}

/** Whether a form was sent from a page of this session. */
export function isOwnForm(c: JiraRequest, form: Readonly<Record<string, unknown>>): boolean {
  const session = c.get('session');
  return session !== undefined && formTokenMatches(session, form.atl_token);
}

/** The text of a form field; empty when it is absent, or a file. */
export function fieldText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
