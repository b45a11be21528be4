import type { JiraUser } from '../data/entities';
import type { JiraRequest } from '../server/jira-env';

/** An endpoint for users: anonymous requests get Jira's plain 401. */
export function needsUser<R extends Response | Promise<Response>>(
  handle: (c: JiraRequest, user: JiraUser) => R,
): (c: JiraRequest) => R | Response {
  return (c) => {
    const user = c.get('user');
    if (user !== undefined) return handle(c, user);
    return c.text('Client must be authenticated to access this resource.', 401, {
      'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED',
      'WWW-Authenticate': 'OAuth realm="Jira"',
    });
  };
}
