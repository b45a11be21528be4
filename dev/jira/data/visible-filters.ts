import type { Dataset } from './dataset';
import type { Filter, FilterShare } from './entities';

/**
 * The filters that a user owns, or that are shared with the user.
 * @param userName undefined: anonymous, who sees no filters
 */
export function visibleFilters(data: Dataset, userName: string | undefined): readonly Filter[] {
  if (userName === undefined) return [];
  return data.filters.filter(
    ({ owner, shares }) =>
      owner === userName || shares.some((share) => includesUser(share, userName, data)),
  );
}

function includesUser(
  share: FilterShare,
  userName: string,
  { groups, permissions }: Dataset,
): boolean {
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
