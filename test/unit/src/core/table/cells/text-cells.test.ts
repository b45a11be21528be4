import type { Cell } from '#contract/issue-table';
import type { FieldSchema } from '#core/jira/jira-client';
import { valueCell } from '#support/cell-cases/value-cell';

const LABELS = { type: 'array', items: 'string', system: 'labels' };
const WEB_ADDRESS = { type: 'string', custom: 'com.atlassian.jira:url' };
const text = (words: string): Cell => ({ type: 'text', text: words });

test.each<[what: string, schema: FieldSchema, value: unknown, cell: Cell]>([
  [
    'an address with words before it',
    WEB_ADDRESS,
    'see https://x.test/',
    text('see https://x.test/'),
  ],
  [
    'an address in capitals',
    WEB_ADDRESS,
    'HTTPS://X.TEST/',
    { type: 'url', url: 'https://x.test/' },
  ],
  [
    'an address of exactly 2,000 characters',
    WEB_ADDRESS,
    'https://x.test/'.padEnd(2_000, 'a'),
    { type: 'url', url: 'https://x.test/'.padEnd(2_000, 'a') },
  ],
  [
    'an address of 2,001 characters',
    WEB_ADDRESS,
    'https://x.test/'.padEnd(2_001, 'a'),
    { type: 'text', text: `${'https://x.test/'.padEnd(299, 'a')}…`, cut: true },
  ],
  ['labels of which some are blank', LABELS, ['a', ' ', 'b'], { type: 'tags', tags: ['a', 'b'] }],
  ['labels that are all blank', LABELS, [' '], { type: 'empty' }],
  ['an option without a child', { type: 'option-with-child' }, { value: 'Europe' }, text('Europe')],
  [
    'a work ratio of a negative number',
    { type: 'number', system: 'workratio' },
    -1,
    { type: 'empty' },
  ],
  [
    'a work ratio of zero',
    { type: 'number', system: 'workratio' },
    0,
    { type: 'percent', value: 0 },
  ],
  [
    'progress with nothing planned',
    { type: 'progress' },
    { progress: 0, total: 0 },
    { type: 'empty' },
  ],
  [
    'a boolean that is 0',
    { type: 'number', custom: 'jira.polaris:boolean' },
    0,
    { type: 'boolean', value: false },
  ],
  [
    'a boolean that is 1',
    { type: 'number', custom: 'jira.polaris:boolean' },
    1,
    { type: 'boolean', value: true },
  ],
  [
    'a boolean that is 2',
    { type: 'number', custom: 'jira.polaris:boolean' },
    2,
    { type: 'number', value: 2 },
  ],
  ['votes as a bare number', { type: 'votes' }, 4, { type: 'number', value: 4 }],
])('the value of a field that is %s is read as its cell', (_what, schema, value, cell) => {
  expect(valueCell(schema, value)).toEqual(cell);
});
