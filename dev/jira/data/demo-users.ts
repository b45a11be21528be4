import type { JiraUser } from './entities';

/** Accounts that exist in every data set; the password is the name. */
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
  admin: { displayName: 'Ada Lindqvist', timeZone: 'Europe/Stockholm' },
  author1: { displayName: 'Tomás Herrera', timeZone: 'America/New_York' },
  author2: { displayName: 'Yuki Tanaka', timeZone: 'Asia/Tokyo' },
  reader1: { displayName: 'Amara Okonkwo', timeZone: 'Africa/Lagos' },
  reader2: { displayName: 'Liam Brennan', timeZone: 'Europe/Dublin' },
  guest: { displayName: 'Guest Visitor', timeZone: 'UTC' },
};

export const DEMO_USERS: readonly JiraUser[] = DEMO_USER_NAMES.map((name, position) => ({
  name,
  key: `JIRAUSER${10_000 + position}`,
  displayName: DISPLAY[name].displayName,
  emailAddress: `${name}@example.com`,
  active: true,
  timeZone: DISPLAY[name].timeZone,
}));

/** Sees every project and every security level. */
export const ALL_SEEING: readonly DemoUserName[] = ['admin', 'author1', 'author2', 'reader1'];
