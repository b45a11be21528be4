import type { Filter } from '../../entities';

/** The saved filters of the company: shared with all users, groups, projects, one user, or not at all. */
export const FILTERS: readonly Filter[] = [
  {
    id: '10000',
    name: 'Open bugs',
    description: 'Bugs that somebody has to fix',
    owner: 'admin',
    shares: [{ type: 'loggedin' }],
    favouriteOf: ['admin', 'author1', 'reader1'],
    jql: 'issuetype = Bug AND statusCategory != Done ORDER BY priority DESC, created ASC',
  },
  {
    id: '10001',
    name: 'Release 4.2.0',
    description: 'What the next release of the app holds',
    owner: 'author1',
    shares: [{ type: 'loggedin' }],
    favouriteOf: ['admin', 'author1', 'author2', 'reader2'],
    jql: 'project = APP AND fixVersion = 4.2.0 ORDER BY status ASC',
  },
  {
    id: '10002',
    name: 'My open issues',
    owner: 'author1',
    shares: [],
    favouriteOf: ['author1'],
    jql: 'assignee = currentUser() AND resolution = EMPTY ORDER BY updated DESC',
  },
  {
    id: '10003',
    name: 'Overdue',
    owner: 'author2',
    shares: [{ type: 'loggedin' }],
    favouriteOf: [],
    jql: 'due < startOfDay() AND resolution = EMPTY ORDER BY due ASC',
  },
  {
    id: '10004',
    name: 'Vulnerabilities',
    owner: 'admin',
    shares: [{ type: 'group', group: 'security-team' }],
    favouriteOf: ['admin'],
    jql: 'project = SEC AND resolution = EMPTY ORDER BY created ASC',
  },
  {
    id: '10005',
    name: 'Storefront and runbooks',
    owner: 'author2',
    shares: [
      { type: 'project', project: 'WEB' },
      { type: 'project', project: 'SEC' },
    ],
    favouriteOf: [],
    jql: 'project = WEB AND filter = 10000',
  },
  {
    id: '10006',
    name: 'For Rosa',
    owner: 'author1',
    shares: [{ type: 'user', user: 'reader1' }],
    favouriteOf: ['reader1'],
    jql: 'project = WEB AND votes > 0 ORDER BY updated DESC',
  },
];
