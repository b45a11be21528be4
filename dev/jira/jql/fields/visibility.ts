import type { Project } from '../../data/entities';
import type { IssueRow } from '../../data/issue-row';
import type { QueryContext } from './jql-field';

/** Whether the user of the query may see the issue. */
export function canSee({ data, user }: QueryContext, row: IssueRow): boolean {
  return data.permissions.canSee(user?.name, row);
}

/** The projects that the user of the query may browse. */
export function browsableProjects({ data, user }: QueryContext): readonly Project[] {
  return data.projects.filter(({ key }) => data.permissions.canBrowse(user?.name, key));
}
