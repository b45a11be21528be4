import type { Dataset } from '../data/dataset';
import type { JiraUser } from '../data/entities';
import { sameText } from './digest';

interface Accounts {
  readonly data: Pick<Dataset, 'users'>;
}

/** Whether an active user has this password, which is the user name. */
export function isPassword(jira: Accounts, userName: string, password: string): boolean {
  return activeUser(jira, userName) !== undefined && sameText(userName, password);
}

/** The user of that name; undefined if unknown or deactivated. */
export function activeUser({ data }: Accounts, name: string): JiraUser | undefined {
  const user = data.users.get(name);
  return user?.active === true ? user : undefined;
}
