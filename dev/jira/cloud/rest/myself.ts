import type { JiraUser } from '../../data/entities';
import { userLinks } from '../../rest/representation/entity-links';
import type { JiraRequest } from '../../server/jira-env';
import { dialectOf, type CloudApi } from './cloud-api';

/** A user costs two points, one more than an issue. */
const USER_POINTS = 2;

/** GET /rest/api/3/myself */
export function myself(c: JiraRequest, api: CloudApi, user: JiraUser): Record<string, unknown> {
  c.set('points', USER_POINTS);
  const groups = [...api.jira.data.groups].filter(([, members]) => members.includes(user.name));
  const items = groups.map(([name]) => ({ name, groupId: `group-${name}` }));
  return {
    ...userLinks(dialectOf(c, api), { ...user }),
    locale: 'en_US',
    groups: { size: items.length, items },
    applicationRoles: { size: 1, items: [] },
    expand: 'groups,applicationRoles',
  };
}
