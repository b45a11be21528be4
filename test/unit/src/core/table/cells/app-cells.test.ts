import type { Cell } from '#contract/issue-table';
import type { FieldSchema } from '#core/jira/jira-client';
import { valueCell } from '#support/cell-cases/value-cell';

const DEVELOPMENT = { type: 'any', custom: 'x:devsummarycf' };
const text = (words: string): Cell => ({ type: 'text', text: words });

test.each<[what: string, schema: FieldSchema, value: unknown, cell: Cell]>([
  [
    'development of which one kind counts nothing',
    DEVELOPMENT,
    {
      cachedValue: {
        summary: {
          branch: { overall: { count: 0 } },
          review: { overall: { count: 1, state: 'OPEN' } },
        },
      },
    },
    { type: 'development', items: [{ kind: 'review', count: 1, state: 'OPEN' }] },
  ],
  [
    'development in each of its kinds',
    DEVELOPMENT,
    {
      cachedValue: {
        summary: Object.fromEntries(
          ['deployment', 'review', 'build', 'repository', 'branch', 'pullrequest'].map((kind) => [
            kind,
            { overall: { count: 2 } },
          ]),
        ),
      },
    },
    {
      type: 'development',
      items: (
        ['pullrequest', 'branch', 'repository', 'build', 'review', 'deployment'] as const
      ).map((kind) => ({ kind, count: 2 })),
    },
  ],
  [
    'assets with labels',
    { type: 'array', items: 'cmdb-object-field' },
    [{ label: 'Laptop', name: 'x' }],
    { type: 'tags', tags: ['Laptop'] },
  ],
  [
    'assets of which one has no name',
    { type: 'array', items: 'cmdb-object-field' },
    [{ label: 'Laptop' }, {}],
    { type: 'number', value: 2 },
  ],
  [
    'a text that is a JSON object with values of several types',
    { type: 'string', custom: 'jira.polaris:delivery-status' },
    '{"a":1,"b":true,"c":"d","e":null,"f":[1]}',
    text('a: 1, b: true, c: d'),
  ],
  [
    'a text that is a JSON object of 21 values',
    { type: 'string', custom: 'jira.polaris:delivery-status' },
    JSON.stringify(Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`k${at}`, at]))),
    text(Array.from({ length: 20 }, (_, at) => `k${at}: ${at}`).join(', ')),
  ],
  [
    'approvals of which one is undecided',
    { type: 'sd-approvals' },
    [{ name: 'Legal', finalDecision: 'approved' }, {}, { name: 'Board' }],
    text('Legal: approved, Board'),
  ],
  [
    'a service level that was missed',
    { type: 'sd-servicelevelagreement' },
    {
      completedCycles: [{ breached: false }, { breached: true, remainingTime: { millis: -1_600 } }],
    },
    { type: 'sla', state: 'completed', breached: true, seconds: -2 },
  ],
  [
    'a service level that is paused',
    { type: 'sd-servicelevelagreement' },
    { ongoingCycle: { paused: true, remainingTime: { millis: 1_600 } }, completedCycles: [{}] },
    { type: 'sla', state: 'paused', seconds: 2 },
  ],
  [
    'a service level without any cycle',
    { type: 'sd-servicelevelagreement' },
    { completedCycles: [] },
    { type: 'empty' },
  ],
])('the value of a field that is %s is read as its cell', (_what, schema, value, cell) => {
  expect(valueCell(schema, value)).toEqual(cell);
});
