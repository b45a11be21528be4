import type { JiraUser } from './entities';

/** The accounts of every data set. The password is the user name. */
export const DEMO_USER_NAMES = [
  'admin',
  'author1',
  'author2',
  'reader1',
  'reader2',
  'guest',
] as const;

export type DemoUserName = (typeof DEMO_USER_NAMES)[number];

const DISPLAY: Record<DemoUserName, { displayName: string; timeZone: string }> = {
  admin: { displayName: 'Amina Haddad', timeZone: 'Europe/Stockholm' },
  author1: { displayName: 'Anton Lindqvist', timeZone: 'America/New_York' },
  author2: { displayName: 'Beatriz Moreno', timeZone: 'Asia/Tokyo' },
  reader1: { displayName: 'Rosa Weber', timeZone: 'Africa/Lagos' },
  reader2: { displayName: 'Ravi Chandran', timeZone: 'Europe/Dublin' },
  guest: { displayName: 'Gus Keller', timeZone: 'UTC' },
};

/** The demo users as Jira users. */
export const DEMO_USERS: readonly JiraUser[] = DEMO_USER_NAMES.map((name, position) => ({
  name,
  key: `JIRAUSER${10_000 + position}`,
  displayName: DISPLAY[name].displayName,
  emailAddress: `${name}@example.com`,
  active: true,
  timeZone: DISPLAY[name].timeZone,
}));

/** The demo users who see every project and every security level. */
export const ALL_SEEING: readonly DemoUserName[] = ['admin', 'author1', 'author2', 'reader1'];
