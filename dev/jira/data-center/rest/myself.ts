import type { JiraUser } from '../../data/entities';
import type { Jira } from '../../jira';
import { userLinks } from '../../rest/representation/entity-links';
import { dataCenterDialect } from './data-center-dialect';

/** GET /rest/api/2/myself */
export function myself({ site, data }: Jira, user: JiraUser): Record<string, unknown> {
  const groups = [...data.groups]
    .filter(([, members]) => members.includes(user.name))
    .map(([name]) => ({ name }));
  return {
    ...userLinks(dataCenterDialect(site), { ...user }),
    locale: 'en_US',
    deleted: false,
    groups: { size: groups.length, items: groups },
    applicationRoles: { size: 1, items: [] },
    expand: 'groups,applicationRoles',
  };
}
