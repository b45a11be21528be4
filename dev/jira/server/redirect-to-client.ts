import type { JiraRequest } from './jira-env';

/** Where an OAuth client gets the answer to its authorization request. */
export interface RedirectTarget {
  readonly redirectUri: string;
  /** The client's own value, returned as it is. */
  readonly state: string | undefined;
}

/** Redirects to the client with the answer. A query of the registered URI is kept (RFC 6749 section 3.1.2). */
export function redirectToClient(
  c: JiraRequest,
  { redirectUri, state }: RedirectTarget,
  answer: Readonly<Record<string, string>>,
): Response {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  if (state !== undefined) url.searchParams.set('state', state);
  return c.redirect(url.href, 303);
}
