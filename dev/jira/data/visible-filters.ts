import type { Dataset } from './dataset';
import type { Filter, FilterShare } from './entities';

/** Own filters and those that are shared with that user. @param userName undefined: anonymous */
export function visibleFilters(data: Dataset, userName: string | undefined): readonly Filter[] {
  if (userName === undefined) return [];
  return data.filters.filter(
    ({ owner, shares }) =>
      owner === userName || shares.some((share) => isFor(share, userName, data)),
  );
}

function isFor(share: FilterShare, userName: string, { groups, permissions }: Dataset): boolean {
  switch (share.type) {
    case 'loggedin':
      return true;
    case 'group':
      return groups.get(share.group)?.includes(userName) === true;
    case 'project':
      return permissions.canBrowse(userName, share.project);
    case 'user':
      return share.user === userName;
  }
}
