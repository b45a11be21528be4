import type { Cell } from '#contract/issue-table';
import { filterValue, numberOf } from '#core/table/cell-values';
import { sortKey, type SortKey } from '#core/table/sort-key';
import { NEUTRAL_FORMAT } from '#core/table/text/cell-format';
import { plainText } from '#core/table/text/cell-text';

const WORKDAY = { hours: 8, days: 5 };

type Expected = [plain: string, sort: SortKey, filter: string[], number: number | undefined];

test.each<[Cell, ...Expected]>([
  [
    { type: 'interval', end: '1970-01-02' },
    '… – 1970-01-02',
    [Number.MAX_SAFE_INTEGER, 1],
    ['1970-01-02'],
    undefined,
  ],
  [{ type: 'date', date: '1970-01-02' }, '1970-01-02', [1], ['1970-01-02'], undefined],
  [
    { type: 'datetime', at: '1970-01-01T00:01:00Z' },
    '1970-01-01 00:01 UTC',
    [60],
    ['1970-01-01T00:01:00Z'],
    undefined,
  ],
  [{ type: 'datetime', at: 'soon' }, 'soon', undefined, ['soon'], undefined],
  [{ type: 'duration', seconds: 0 }, '0m', [0], ['0'], 0],
  [{ type: 'duration', seconds: -29 }, '0m', [-29], ['-29'], -29],
  [{ type: 'duration', seconds: -60 }, '-1m', [-60], ['-60'], -60],
  [{ type: 'duration', seconds: 90_000 }, '25h', [90_000], ['90000'], 90_000],
  [{ type: 'tracking', estimate: 7200, workday: WORKDAY }, '2h estimated', [0, 0, 7200], ['0'], 0],
  [{ type: 'elapsed', seconds: 86_400 }, '1d', [86_400], ['86400'], 86_400],
  [{ type: 'elapsed', seconds: 86_399 }, '23h', [86_399], ['86399'], 86_399],
  [{ type: 'elapsed', seconds: 3600 }, '1h', [3600], ['3600'], 3600],
  [{ type: 'elapsed', seconds: 3599 }, '59m', [3599], ['3599'], 3599],
  [
    { type: 'sla', state: 'completed', breached: true, seconds: -60 },
    '1m over',
    [2, -60],
    ['breached'],
    undefined,
  ],
  [{ type: 'sla', state: 'running', seconds: -60 }, '1m over', [0, -60], ['running'], undefined],
  [{ type: 'sla', state: 'running', seconds: 0 }, '0m left', [0, 0], ['running'], undefined],
  [
    { type: 'sla', state: 'running', breached: true },
    'missed',
    [0, Number.MAX_SAFE_INTEGER],
    ['breached'],
    undefined,
  ],
  [
    { type: 'sla', state: 'paused' },
    'running',
    [1, Number.MAX_SAFE_INTEGER],
    ['paused'],
    undefined,
  ],
])('the cell %j has its text, sort key and filter values', (cell, ...expected) => {
  expect([
    plainText(cell, NEUTRAL_FORMAT),
    sortKey(cell),
    filterValue(cell),
    numberOf(cell),
  ]).toEqual(expected);
});
