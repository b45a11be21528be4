import type { JiraUser } from '../data/entities';
import type { Jira } from '../jira';
import { sameText } from './digest';

/** Whether an active user has this password, which is the user name. */
export function isPassword(jira: Jira, userName: string, password: string): boolean {
  return activeUser(jira, userName) !== undefined && sameText(userName, password);
}

/** The user of that name; undefined when unknown or deactivated. */
export function activeUser(jira: Jira, name: string): JiraUser | undefined {
  const user = jira.data.users.get(name);
  return user?.active === true ? user : undefined;
}
