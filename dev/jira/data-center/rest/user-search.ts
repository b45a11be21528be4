import type { Jira } from '../../jira';
import { userLinks } from '../../rest/representation/entity-links';
import type { JiraRequest } from '../../server/jira-env';
import { dataCenterDialect } from './data-center-dialect';

/** GET /rest/api/2/user/search: active users whose name or address begins with a text; "." stands for every user. */
export function searchUsers(c: JiraRequest, { site, data }: Jira): Response {
  const sought = (c.req.query('username') ?? '').toLowerCase();
  const startAt = Number(c.req.query('startAt') ?? 0);
  const maxResults = Math.min(Number(c.req.query('maxResults') ?? 50), 1000);
  const found = [...data.users.values()]
    .filter(({ active }) => active)
    .filter(({ name, displayName, emailAddress = '' }) =>
      [name, displayName, emailAddress].some(
        (text) => sought === '.' || text.toLowerCase().startsWith(sought),
      ),
    );
  const dialect = dataCenterDialect(site);
  return c.json(
    found.slice(startAt, startAt + maxResults).map((user) => userLinks(dialect, { ...user })),
  );
}
