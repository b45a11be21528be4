import type { IssueRow } from '../../data/issue-row';
import type { QueryContext } from './jql-field';

export function canBrowse({ data, user }: QueryContext, projectKey: string): boolean {
  return data.permissions.canBrowse(user?.name, projectKey);
}

export function canSee({ data, user }: QueryContext, row: IssueRow): boolean {
  return data.permissions.canSee(user?.name, row);
}
