import type { Cell } from '#contract/issue-table';
import type { FieldSchema } from '#core/jira/jira-client';
import { BASE_URL } from '#support/cell-cases/cell-case';
import { valueCell } from '#support/cell-cases/value-cell';

const LINKS = { type: 'array', items: 'issuelinks', system: 'issuelinks' };
const SUBTASKS = { type: 'array', items: 'issuelinks', system: 'subtasks' };
const STATUS = { type: 'status', system: 'status' };
const issueUrl = (key: string) => `${BASE_URL}/browse/${key}`;

test.each<[what: string, schema: FieldSchema, value: unknown, cell: Cell]>([
  [
    'a status whose id is a number',
    STATUS,
    { name: 'Open', id: '3' },
    { type: 'status', name: 'Open', category: 'undefined', rank: 3 },
  ],
  [
    'a status whose id begins with a letter',
    STATUS,
    { name: 'Open', id: 'a3' },
    { type: 'status', name: 'Open', category: 'undefined' },
  ],
  [
    'a status whose id ends with a letter',
    STATUS,
    { name: 'Open', id: '3a' },
    { type: 'status', name: 'Open', category: 'undefined' },
  ],
  [
    'a priority whose id is too long for a number',
    { type: 'priority' },
    { name: 'High', id: '1'.repeat(16) },
    { type: 'priority', name: 'High' },
  ],
  [
    'an issue type for sub-tasks',
    { type: 'issuetype' },
    { name: 'Sub-task', subtask: true },
    { type: 'issuetype', name: 'Sub-task', subtask: true },
  ],
  [
    'an issue type for other issues',
    { type: 'issuetype' },
    { name: 'Bug', subtask: false },
    { type: 'issuetype', name: 'Bug' },
  ],
  [
    'a parent that is done',
    { type: 'issuelink', system: 'parent' },
    { key: 'ABC-9', fields: { summary: 'Old', status: { statusCategory: { key: 'done' } } } },
    { type: 'issue', key: 'ABC-9', url: issueUrl('ABC-9'), summary: 'Old', done: true },
  ],
  [
    'a linked issue with a summary of exactly 120 characters',
    SUBTASKS,
    [{ key: 'ABC-9', fields: { summary: 'x'.repeat(120) } }],
    {
      type: 'issues',
      issues: [{ key: 'ABC-9', url: issueUrl('ABC-9'), summary: 'x'.repeat(120) }],
    },
  ],
  [
    'a linked issue with a summary of 121 characters',
    SUBTASKS,
    [{ key: 'ABC-9', fields: { summary: 'x'.repeat(121) } }],
    {
      type: 'issues',
      issues: [{ key: 'ABC-9', url: issueUrl('ABC-9'), summary: `${'x'.repeat(119)}…` }],
    },
  ],
  [
    'a link to an issue that is worded in its own direction',
    LINKS,
    [
      { type: { inward: 'is blocked by', outward: 'blocks' }, inwardIssue: { key: 'ABC-2' } },
      { type: { inward: 'is blocked by', outward: 'blocks' }, outwardIssue: { key: 'ABC-3' } },
      { outwardIssue: { key: 'ABC-4' } },
    ],
    {
      type: 'issues',
      issues: [
        { key: 'ABC-2', url: issueUrl('ABC-2'), label: 'is blocked by' },
        { key: 'ABC-3', url: issueUrl('ABC-3'), label: 'blocks' },
        { key: 'ABC-4', url: issueUrl('ABC-4') },
      ],
    },
  ],
  [
    'a list that holds an issue twice',
    SUBTASKS,
    [{ key: 'ABC-9' }, { key: 'ABC-8' }, { key: 'ABC-9' }],
    {
      type: 'issues',
      issues: [
        { key: 'ABC-9', url: issueUrl('ABC-9') },
        { key: 'ABC-8', url: issueUrl('ABC-8') },
      ],
    },
  ],
])('the value of a field that is %s is read as its cell', (_what, schema, value, cell) => {
  expect(valueCell(schema, value)).toEqual(cell);
});
