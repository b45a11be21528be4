import type { Cell } from '../../src/contract/issue-table';
import type { FieldSchema } from '../../src/core/jira/jira-client';

export const BASE_URL = 'https://jira.example.com/jira';

const CUSTOM = 'com.atlassian.jira.plugin.system.customfieldtypes:';

const STATUS = {
  name: 'In Progress',
  statusCategory: { key: 'indeterminate', name: 'In Bearbeitung' },
};
const DC_SPRINT =
  'com.atlassian.greenhopper.service.sprint.Sprint@a88a698[id=1,rapidViewId=1,state=ACTIVE,' +
  'name=Sprint 2, the longer one,startDate=2026-11-01T00:00:00.000Z,endDate=<null>,' +
  'completeDate=<null>,sequence=1,goal=<null>]';

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
  [
    'option',
    { type: 'option', custom: `${CUSTOM}select` },
    { value: 'Option 3', id: '1' },
    { type: 'text', text: 'Option 3' },
  ],
  [
    'options',
    { type: 'array', items: 'option', custom: `${CUSTOM}multicheckboxes` },
    [{ value: 'Impediment' }],
    { type: 'tags', tags: ['Impediment'] },
  ],
  [
    'cascading option',
    { type: 'option-with-child', custom: `${CUSTOM}cascadingselect` },
    { value: 'America', child: { value: 'Costa Rica' } },
    { type: 'text', text: 'America › Costa Rica' },
  ],
  [
    'url',
    { type: 'string', custom: `${CUSTOM}url` },
    'https://example.com/a?b',
    { type: 'url', url: 'https://example.com/a?b' },
  ],
  [
    'url that would run code',
    { type: 'string', custom: `${CUSTOM}url` },
    'javascript:alert(1)',
    { type: 'text', text: 'javascript:alert(1)' },
  ],
  [
    'description',
    { type: 'string', system: 'description' },
    'h1. Title\n\nSome *bold* text with a [link|https://x.test].',
    {
      type: 'rich',
      content: [
        { tag: 'heading', content: ['Title'] },
        {
          tag: 'paragraph',
          content: [
            'Some ',
            { tag: 'strong', content: ['bold'] },
            ' text with a ',
            { tag: 'link', content: ['link'], href: 'https://x.test/' },
            '.',
          ],
        },
      ],
    },
  ],
  [
    'sprints of Data Center, whose names may hold commas',
    { type: 'array', items: 'string', custom: 'com.pyxis.greenhopper.jira:gh-sprint' },
    [DC_SPRINT.replace('Sprint 2, the longer one', 'Sprint 1'), DC_SPRINT],
    {
      type: 'sprints',
      sprints: [
        { name: 'Sprint 2, the longer one', state: 'active' },
        { name: 'Sprint 1', state: 'active' },
      ],
    },
  ],
  [
    'sprints of Cloud',
    { type: 'array', items: 'json', custom: 'com.pyxis.greenhopper.jira:gh-sprint' },
    [
      { id: 2, name: 'Scrum 2', state: 'active' },
      { id: 3, name: 'Scrum 3', state: 'future' },
    ],
    {
      type: 'sprints',
      sprints: [
        { name: 'Scrum 2', state: 'active' },
        { name: 'Scrum 3', state: 'future' },
      ],
    },
  ],
  [
    'epic link',
    { type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-epic-link' },
    'KT-17',
    { type: 'issue', key: 'KT-17', url: `${BASE_URL}/browse/KT-17` },
  ],
  [
    'rank',
    { type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-lexo-rank' },
    '0|i0001r:',
    { type: 'empty' },
  ],
  ['field of an app', { type: 'any' }, { displayName: 'Shown' }, { type: 'text', text: 'Shown' }],
  ['unknown object', { type: 'any' }, { a: [1] }, { type: 'text', text: '{"a":[1]}' }],
  ['value against its schema', { type: 'number' }, 'twelve', { type: 'text', text: 'twelve' }],
  ['null', { type: 'user' }, null, { type: 'empty' }],
  ['empty list', { type: 'array', items: 'string' }, [], { type: 'empty' }],
  ['empty text', { type: 'string' }, '', { type: 'empty' }],
  ['white space', { type: 'string' }, ' \n ', { type: 'empty' }],
];
