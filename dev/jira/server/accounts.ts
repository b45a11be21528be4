import type { JiraUser } from '../data/entities';
import type { Jira } from '../jira';
import { sameText } from './digest';

/** The password of every account is its name. */
export function isPassword(jira: Jira, userName: string, password: string): boolean {
  return activeUser(jira, userName) !== undefined && sameText(userName, password);
}

export function activeUser(jira: Jira, name: string): JiraUser | undefined {
  const user = jira.data.users.get(name);
  return user?.active === true ? user : undefined;
}
