import type { Cell } from '../../src/contract/issue-table';
import type { FieldSchema } from '../../src/core/jira/jira-client';

export const BASE_URL = 'https://jira.example.com/jira';

const CUSTOM = 'com.atlassian.jira.plugin.system.customfieldtypes:';

const STATUS = {
  name: 'In Progress',
  statusCategory: { key: 'indeterminate', name: 'In Bearbeitung' },
};
/** What Jira Data Center sends for each kind of field, and the cell that it becomes. */
export const CASES: (readonly [what: string, schema: FieldSchema, value: unknown, cell: Cell])[] = [
  ['summary', { type: 'string', system: 'summary' }, 'Log in', { type: 'text', text: 'Log in' }],
  [
    'status',
    { type: 'status', system: 'status' },
    STATUS,
    { type: 'status', name: 'In Progress', category: 'indeterminate' },
  ],
  [
    'status of an unknown category',
    { type: 'status' },
    { name: 'Odd', statusCategory: { key: 'sideways' } },
    { type: 'status', name: 'Odd', category: 'undefined' },
  ],
  [
    'issue type',
    { type: 'issuetype' },
    { name: 'Sub-task', subtask: true, iconUrl: 'https://x.test/i.png' },
    { type: 'issuetype', name: 'Sub-task', subtask: true },
  ],
  [
    'priority',
    { type: 'priority' },
    { name: 'High', id: '2' },
    { type: 'priority', name: 'High', rank: 2 },
  ],
  [
    'resolution',
    { type: 'resolution' },
    { name: 'Done', description: 'x' },
    { type: 'text', text: 'Done' },
  ],
  [
    'user',
    { type: 'user', system: 'assignee' },
    { name: 'rr', key: 'JIRAUSER1', displayName: 'Rita Reader', active: true },
    { type: 'user', name: 'Rita Reader' },
  ],
  [
    'inactive user',
    { type: 'user' },
    { name: 'gone', displayName: 'Gone Gary', active: false },
    { type: 'user', name: 'Gone Gary', inactive: true },
  ],
  [
    'users',
    { type: 'array', items: 'user', custom: `${CUSTOM}multiuserpicker` },
    [{ displayName: 'Ann' }, { displayName: 'Bob', active: false }],
    { type: 'users', users: [{ name: 'Ann' }, { name: 'Bob', inactive: true }] },
  ],
  [
    'project',
    { type: 'project' },
    { key: 'ABC', name: 'Alphabet' },
    { type: 'text', text: 'Alphabet' },
  ],
  [
    'components',
    { type: 'array', items: 'component' },
    [{ name: 'API' }, { name: 'UI' }],
    { type: 'tags', tags: ['API', 'UI'] },
  ],
  [
    'versions',
    { type: 'array', items: 'version', system: 'fixVersions' },
    [{ name: '1.0', archived: false }],
    { type: 'versions', versions: [{ name: '1.0' }] },
  ],
  ['labels', { type: 'array', items: 'string' }, ['a', 'b'], { type: 'tags', tags: ['a', 'b'] }],
  ['date', { type: 'date' }, '2025-05-07', { type: 'date', date: '2025-05-07' }],
  [
    'datetime without a colon in its offset',
    { type: 'datetime' },
    '2022-05-17T04:26:21.613-0700',
    { type: 'datetime', at: '2022-05-17T04:26:21.613-07:00' },
  ],
  [
    'datetime in UTC as an offset',
    { type: 'datetime' },
    '2022-05-17T04:26:21.000+0000',
    { type: 'datetime', at: '2022-05-17T04:26:21Z' },
  ],
  [
    'datetime in UTC',
    { type: 'datetime' },
    '2022-05-17T04:26:21Z',
    { type: 'datetime', at: '2022-05-17T04:26:21Z' },
  ],
  ['number', { type: 'number', custom: `${CUSTOM}float` }, 13.5, { type: 'number', value: 13.5 }],
  [
    'time spent',
    { type: 'number', system: 'timespent' },
    28800,
    { type: 'duration', seconds: 28800 },
  ],
  [
    'time tracking',
    { type: 'timetracking' },
    { originalEstimateSeconds: 3600, timeSpentSeconds: 120 },
    { type: 'tracking', spent: 120, estimate: 3600 },
  ],
  [
    'progress',
    { type: 'progress' },
    { progress: 30, total: 60, percent: 50 },
    { type: 'percent', value: 50 },
  ],
  ['progress of nothing', { type: 'progress' }, { progress: 0, total: 0 }, { type: 'empty' }],
  [
    'work ratio without an estimate',
    { type: 'number', system: 'workratio' },
    -1,
    { type: 'empty' },
  ],
  ['votes', { type: 'votes' }, { votes: 3, hasVoted: false }, { type: 'number', value: 3 }],
  ['watches', { type: 'watches' }, { watchCount: 2 }, { type: 'number', value: 2 }],
  [
    'comments',
    { type: 'comments-page', system: 'comment' },
    { comments: [], total: 7 },
    { type: 'number', value: 7 },
  ],
  [
    'worklog, an object although the schema says array',
    { type: 'array', items: 'worklog', system: 'worklog' },
    { worklogs: [], total: 4 },
    { type: 'number', value: 4 },
  ],
  [
    'attachments',
    { type: 'array', items: 'attachment', system: 'attachment' },
    [{ filename: 'a.png', content: 'https://x.test' }],
    { type: 'tags', tags: ['a.png'] },
  ],
  [
    'parent',
    { system: 'parent' },
    { key: 'ABC-7', fields: { summary: 'Whole', status: STATUS } },
    { type: 'issue', key: 'ABC-7', url: `${BASE_URL}/browse/ABC-7`, summary: 'Whole' },
  ],
  [
    'subtasks',
    { type: 'array', items: 'issuelinks', system: 'subtasks' },
    [{ key: 'ABC-8', fields: { status: { statusCategory: { key: 'done' } } } }],
    {
      type: 'issues',
      issues: [{ key: 'ABC-8', url: `${BASE_URL}/browse/ABC-8`, done: true }],
    },
  ],
  [
    'issue links in both directions',
    { type: 'array', items: 'issuelinks', system: 'issuelinks' },
    [
      { type: { inward: 'is blocked by', outward: 'blocks' }, outwardIssue: { key: 'ABC-2' } },
      { type: { inward: 'is blocked by', outward: 'blocks' }, inwardIssue: { key: 'ABC-3' } },
    ],
    {
      type: 'issues',
      issues: [
        { key: 'ABC-2', url: `${BASE_URL}/browse/ABC-2`, label: 'blocks' },
        { key: 'ABC-3', url: `${BASE_URL}/browse/ABC-3`, label: 'is blocked by' },
      ],
    },
  ],
];
