import type { Cell } from '#contract/issue-table';
import type { FieldSchema } from '#core/jira/jira-client';
import { valueCell } from '#support/cell-cases/value-cell';

const DATETIME = { type: 'datetime' };
const INTERVAL = { type: 'string', custom: 'jira.polaris:interval' };
const text = (words: string): Cell => ({ type: 'text', text: words });

test.each<[what: string, schema: FieldSchema, value: unknown, cell: Cell]>([
  [
    'an instant with words before it',
    DATETIME,
    'at 2026-11-22T10:00Z',
    text('at 2026-11-22T10:00Z'),
  ],
  [
    'an instant with words after it',
    DATETIME,
    '2026-11-22T10:00Z or so',
    text('2026-11-22T10:00Z or so'),
  ],
  ['an instant with no offset', DATETIME, '2026-11-22T10:00', text('2026-11-22T10:00')],
  [
    'an instant of whole minutes',
    DATETIME,
    '2026-11-22T10:00Z',
    { type: 'datetime', at: '2026-11-22T10:00Z' },
  ],
  [
    'an instant at +00:30, which is not UTC',
    DATETIME,
    '2026-11-22T10:00:00.000+0030',
    { type: 'datetime', at: '2026-11-22T10:00:00+00:30' },
  ],
  [
    'an instant at +01:00, which is not UTC',
    DATETIME,
    '2026-11-22T10:00:00.500+0100',
    { type: 'datetime', at: '2026-11-22T10:00:00.500+01:00' },
  ],
  [
    'an interval without an end',
    INTERVAL,
    '{"start":"2026-01-31"}',
    { type: 'interval', start: '2026-01-31' },
  ],
  [
    'an interval without a start',
    INTERVAL,
    { end: '2026-01-31' },
    { type: 'interval', end: '2026-01-31' },
  ],
])('the value of a field that is %s is read as its cell', (_what, schema, value, cell) => {
  expect(valueCell(schema, value)).toEqual(cell);
});
