import type { Cell } from '#contract/issue-table';
import { filterValue, numberOf } from '#core/table/cell-values';
import { sortKey, type SortKey } from '#core/table/sort-key';
import { NEUTRAL_FORMAT } from '#core/table/text/cell-format';
import { plainText } from '#core/table/text/cell-text';

const WORKDAY = { hours: 8, days: 5 };
const url = 'https://jira.example.com/browse/ABC-9';

type Expected = [plain: string, sort: SortKey, filter: string[], number: number | undefined];

/** Every type of cell, by its words, sort key, filter values and number. */
const CASES: [Cell, ...Expected][] = [
  [{ type: 'empty' }, '', undefined, [], undefined],
  [{ type: 'empty', means: 'unresolved' }, 'Unresolved', undefined, [], undefined],
  [{ type: 'empty', means: 'unassigned' }, 'Unassigned', undefined, [], undefined],
  [{ type: 'number', value: 0.004 }, '0.004', [0.004], ['0.004'], 0.004],
  [{ type: 'number', value: -0.00041 }, '-0.00041', [-0.00041], ['-0.00041'], -0.00041],
  [{ type: 'number', value: 0.1 + 0.2 }, '0.3', [0.1 + 0.2], [String(0.1 + 0.2)], 0.1 + 0.2],
  [{ type: 'percent', value: 0.04 }, '0.04%', [0.04], ['0.04'], undefined],
  [{ type: 'percent', value: 33.33 }, '33.3%', [33.33], ['33.33'], undefined],
  [{ type: 'text', text: 'One' }, 'One', ['One'], ['One'], undefined],
  [{ type: 'text', text: 'On…', cut: true }, 'On… (shortened)', ['On…'], ['On…'], undefined],
  [
    { type: 'rich', content: [{ tag: 'paragraph', content: ['a'] }, 'b'], cut: true },
    'a\nb (shortened)',
    ['a\nb'],
    ['a\nb'],
    undefined,
  ],
  [{ type: 'issue', key: 'ABC-9', url }, 'ABC-9', ['ABC', 9], ['ABC-9'], undefined],
  [
    { type: 'issues', issues: [{ key: 'ABC-9', url, label: 'blocks' }], more: 2 },
    'blocks ABC-9, +2 more',
    ['ABC', 9],
    ['ABC-9'],
    undefined,
  ],
  [{ type: 'issuetype', name: 'Bug' }, 'Bug', ['Bug'], ['Bug'], undefined],
  [
    { type: 'status', name: 'Done', category: 'done', rank: 5 },
    'Done',
    [3, 5, 'Done'],
    ['Done'],
    undefined,
  ],
  [{ type: 'priority', name: 'High', rank: 2 }, 'High', [-2, 'High'], ['High'], undefined],
  [{ type: 'user', name: 'Ann', inactive: true }, 'Ann (inactive)', ['Ann'], ['Ann'], undefined],
  [{ type: 'user', name: '' }, 'Name not shown by Jira', undefined, [''], undefined],
  [
    { type: 'users', users: [{ name: 'Ann' }, { name: 'Bob' }] },
    'Ann, Bob',
    ['Ann', 'Bob'],
    ['Ann', 'Bob'],
    undefined,
  ],
  [
    { type: 'date', date: '2025-05-07', overdue: true },
    '2025-05-07 (overdue)',
    [20215],
    ['2025-05-07'],
    undefined,
  ],
  [
    { type: 'datetime', at: '2025-05-07T10:30:00.000+02:00' },
    '2025-05-07 10:30 +02:00',
    [1746606600],
    ['2025-05-07T10:30:00.000+02:00'],
    undefined,
  ],
  [
    { type: 'interval', start: '1970-01-02' },
    '1970-01-02 – …',
    [1, Number.MAX_SAFE_INTEGER],
    ['1970-01-02'],
    undefined,
  ],
  [{ type: 'number', value: 1.5 }, '1.5', [1.5], ['1.5'], 1.5],
  [{ type: 'percent', value: 40 }, '40%', [40], ['40'], undefined],
  [{ type: 'boolean', value: true }, 'Yes', [1], ['true'], undefined],
  [{ type: 'duration', seconds: 100_800 }, '28h', [100_800], ['100800'], 100_800],
  [
    { type: 'duration', seconds: 208_860, workday: WORKDAY },
    '1w 2d 2h 1m',
    [208_860],
    ['208860'],
    208_860,
  ],
  [
    { type: 'duration', seconds: 32_400, workday: { hours: 7.5 } },
    '1d 1h 30m',
    [32_400],
    ['32400'],
    32_400,
  ],
  [
    { type: 'tracking', spent: 28_800, remaining: 3600, workday: WORKDAY },
    '1d spent, 1h remaining',
    [28_800, 3600, 0],
    ['28800'],
    28_800,
  ],
  [{ type: 'elapsed', seconds: 90_000 }, '1d', [90_000], ['90000'], 90_000],
  [{ type: 'elapsed', seconds: 7200, atMost: true }, 'at most 2h', [7200], ['7200'], 7200],
  [{ type: 'days', days: -3 }, '-3d', [-3], ['-3'], -3],
  [
    { type: 'tags', tags: ['a', 'b'], more: 4950 },
    'a, b, +4950 more',
    ['a', 'b'],
    ['a', 'b'],
    undefined,
  ],
  [
    { type: 'versions', versions: [{ name: '1.0', state: 'released' }, { name: '1.1' }] },
    '1.0 (released), 1.1',
    ['1.0', '1.1'],
    ['1.0', '1.1'],
    undefined,
  ],
  [
    { type: 'sprints', sprints: [{ name: 'S 2', state: 'active' }] },
    'S 2 (active)',
    ['S 2'],
    ['S 2'],
    undefined,
  ],
  [
    { type: 'sla', state: 'running', seconds: 5400 },
    '1h 30m left',
    [0, 5400],
    ['running'],
    undefined,
  ],
  [
    { type: 'sla', state: 'paused', breached: true, seconds: -3600 },
    '1h over, paused',
    [1, -3600],
    ['breached'],
    undefined,
  ],
  [{ type: 'sla', state: 'completed', seconds: 60 }, 'met', [2, 60], ['completed'], undefined],
  [
    { type: 'development', items: [{ kind: 'pullrequest', count: 2, state: 'OPEN' }] },
    'Pull requests: 2 (OPEN)',
    [2],
    ['pullrequest'],
    2,
  ],
  [
    { type: 'url', url: 'https://x.test/' },
    'https://x.test/',
    ['https://x.test/'],
    ['https://x.test/'],
    undefined,
  ],
  [
    { type: 'issue', key: 'ABC-9', url, summary: 'Nine' },
    'ABC-9 Nine',
    ['ABC', 9],
    ['ABC-9'],
    undefined,
  ],
  [
    {
      type: 'issues',
      issues: [
        { key: 'ABC-9', url },
        { key: 'AB_C-10', url },
      ],
    },
    'ABC-9, AB_C-10',
    ['ABC', 9, 'AB_C', 10],
    ['ABC-9', 'AB_C-10'],
    undefined,
  ],
  [
    { type: 'status', name: 'New', category: 'new' },
    'New',
    [1, Number.MAX_SAFE_INTEGER, 'New'],
    ['New'],
    undefined,
  ],
  [
    { type: 'users', users: [{ name: 'Ann' }], more: 1 },
    'Ann, +1 more',
    ['Ann'],
    ['Ann'],
    undefined,
  ],
  [{ type: 'number', value: 0 }, '0', [0], ['0'], 0],
  [{ type: 'number', value: 1.2345 }, '1.234', [1.2345], ['1.2345'], 1.2345],
  [{ type: 'boolean', value: false }, 'No', [0], ['false'], undefined],
  [
    {
      type: 'versions',
      versions: [
        { name: '1', state: 'overdue' },
        { name: '2', state: 'archived' },
      ],
      more: 1,
    },
    '1 (release overdue), 2 (archived), +1 more',
    ['1', '2'],
    ['1', '2'],
    undefined,
  ],
  [
    {
      type: 'sprints',
      sprints: [
        { name: 'S 1' },
        { name: 'S 2', state: 'closed' },
        { name: 'S 3', state: 'future' },
      ],
      more: 1,
    },
    'S 1, S 2 (closed), S 3 (future), +1 more',
    ['S 1', 'S 2', 'S 3'],
    ['S 1', 'S 2', 'S 3'],
    undefined,
  ],
  [
    {
      type: 'development',
      items: [
        { kind: 'build', count: 2 },
        { kind: 'review', count: 3 },
      ],
    },
    'Builds: 2, Reviews: 3',
    [5],
    ['build', 'review'],
    5,
  ],
];

test.each(CASES)('the cell %j has its text, sort key and filter values', (cell, ...expected) => {
  expect([
    plainText(cell, NEUTRAL_FORMAT),
    sortKey(cell),
    filterValue(cell),
    numberOf(cell),
  ]).toEqual(expected);
});
