import type { JiraRequest } from '../../server/jira-env';

/** To the sign-in page, and then back to where the person wanted to go. */
export function signInFirst(c: JiraRequest): Response {
  const { pathname, search } = new URL(c.req.url);
  const back = new URLSearchParams({ os_destination: pathname + search });
  return c.redirect(`/login.jsp?${back.toString()}`, 303);
}
