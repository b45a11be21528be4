import type { Viewer } from '../host/kernel/product';

export type AccountKey =
  'admin' | 'author1' | 'author2' | 'reader1' | 'reader2' | 'guest' | 'nobody';

export interface Account {
  key: AccountKey;
  /** Undefined for an anonymous reader. */
  accountId: string | undefined;
  displayName: string;
  kind: Viewer['kind'];
  isAdministrator: boolean;
  /** Whether the account may create, change and delete pages. */
  mayEdit: boolean;
}

const account = (key: AccountKey, displayName: string, rights: Partial<Account> = {}): Account => ({
  key,
  accountId: `712020:${key}-0000-4000-8000-000000000000`,
  displayName,
  kind: 'licensed',
  isAdministrator: false,
  mayEdit: false,
  ...rights,
});

/** All accounts, in the order of the account menu. */
export const ACCOUNTS: readonly Account[] = [
  account('admin', 'Amina Haddad', { isAdministrator: true, mayEdit: true }),
  account('author1', 'Anton Lindqvist', { mayEdit: true }),
  account('author2', 'Beatriz Moreno', { mayEdit: true }),
  account('reader1', 'Rosa Weber'),
  account('reader2', 'Ravi Chandran'),
  account('guest', 'Gus Keller', { kind: 'guest' }),
  account('nobody', 'Anonymous', { kind: 'anonymous', accountId: undefined }),
];

export const APP_ACCOUNT_ID = '712020:app-jql-table-0000-4000-8000-000000000000';

/** The account with that key. @throws {Error} for an unknown key */
export function accountOf(key: AccountKey): Account {
  const found = ACCOUNTS.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`There is no account '${key}'.`);
  return found;
}

/** Whether there is an account with that key. */
export function isAccountKey(key: string | undefined): key is AccountKey {
  return ACCOUNTS.some((candidate) => candidate.key === key);
}

/** The account with that account id; the anonymous reader has none. */
export function findAccount(accountId: string | undefined): Account | undefined {
  const [, number] = CROWD.exec(accountId ?? '') ?? [];
  if (number !== undefined) return crowdAccount(Number(number));
  return ACCOUNTS.find((candidate) => candidate.accountId === accountId);
}

const CROWD = /^712020:crowd-(\d+)$/;

/** Another reader, of as many as are wanted; in the Jira of the same site each is one of the two readers. */
export function crowdAccount(number: number): Account {
  const reader = accountOf(number % 2 === 0 ? 'reader1' : 'reader2');
  return { ...reader, accountId: `712020:crowd-${number}`, displayName: `Reader ${number}` };
}

/** The time zone in everybody's profile: Confluence and its apps show times in it, whatever the browser's zone is. */
export const PROFILE_TIME_ZONE = 'Europe/Berlin';
