import { formatInstant } from '../../data/instant';
import type { JiraUser } from '../../data/entities';
import { userLinks } from '../../rest/representation/entity-links';
import type { JiraRequest } from '../../server/jira-env';
import type { Site } from '../../server/site';
import { dialectOf, type CloudApi } from './cloud-api';

/** GET /rest/api/3/serverInfo, for anybody: clients tell the product by it. */
export function serverInfo(site: Site): Record<string, unknown> {
  return {
    baseUrl: site.baseUrl,
    displayUrl: site.baseUrl,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100_300,
    buildDate: '2026-11-01T00:00:00.000+0000',
    serverTime: formatInstant(site.now()),
    scmInfo: 'stand-in',
    serverTitle: site.title,
    serverTimeZone: 'Etc/UTC',
  };
}

/** A user costs twice what an issue costs. */
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
