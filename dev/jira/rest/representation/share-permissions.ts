import type { Dataset } from '../../data/dataset';
import type { Filter, FilterShare } from '../../data/entities';
import type { Dialect, Entity } from './dialect';
import { addLinks, projectLinks, userLinks } from './entity-links';

/** `sharePermissions` of a filter. A project that the viewer may not browse is not named. */
export function sharePermissions(
  dialect: Dialect,
  data: Dataset,
  { id, shares }: Filter,
  viewer: string | undefined,
): readonly Record<string, unknown>[] {
  return shares.map((share, position) => ({
    id: Number(id) * 10 + position,
    ...describeShare(dialect, data, share, viewer),
  }));
}

function describeShare(
  dialect: Dialect,
  data: Dataset,
  share: FilterShare,
  viewer: string | undefined,
): Record<string, unknown> {
  switch (share.type) {
    case 'loggedin':
      return { type: 'loggedin' };
    case 'group':
      return { type: 'group', group: addLinks(dialect, 'group', { name: share.group }) };
    case 'project': {
      const project = data.projects.find(({ key }) => key === share.project);
      const known = project !== undefined && data.permissions.canBrowse(viewer, share.project);
      if (!known) return { type: 'project-unknown' };
      const { id, key, name } = project;
      return { type: 'project', project: projectLinks(dialect, { id, key, name }) };
    }
    case 'user':
      return { type: 'user', user: shortUser(dialect, { ...data.users.get(share.user) }) };
  }
}

const SHORT = ['self', 'name', 'key', 'accountId', 'avatarUrls', 'displayName', 'active'];

/** A user without the properties that only GET /user states. */
function shortUser(dialect: Dialect, user: Entity): Entity {
  const all = Object.entries(userLinks(dialect, user));
  return Object.fromEntries(all.filter(([name]) => SHORT.includes(name)));
}
