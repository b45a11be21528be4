import type { JiraRequest } from './jira-env';

/** The registered address may have a query of its own: it is kept (RFC 6749, 3.1.2). */
export function redirectToClient(
  c: JiraRequest,
  target: { redirectUri: string; state: string | undefined },
  answer: Readonly<Record<string, string>>,
): Response {
  const url = new URL(target.redirectUri);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  if (target.state !== undefined) url.searchParams.set('state', target.state);
  return c.redirect(url.href, 303);
}
