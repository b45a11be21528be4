import type { SortKey } from '#core/table/sort-key';
import { type CellCase, AGILE, BASE_URL } from './cell-case';

/** Fields that lead to other issues. */
export const REFERENCE_CASES: CellCase[] = [
  [
    'parent',
    { system: 'parent' },
    { key: 'ABC-7', fields: { summary: 'Whole', status: { name: 'In Progress' } } },
    { type: 'issue', key: 'ABC-7', url: `${BASE_URL}/browse/ABC-7`, summary: 'Whole' },
    ['ABC-7 Whole', ['ABC', 7], ['ABC-7']],
  ],
  [
    'subtasks',
    { type: 'array', items: 'issuelinks', system: 'subtasks' },
    [{ key: 'ABC-8', fields: { summary: 'Part', status: { statusCategory: { key: 'done' } } } }],
    {
      type: 'issues',
      issues: [{ key: 'ABC-8', url: `${BASE_URL}/browse/ABC-8`, summary: 'Part', done: true }],
    },
    ['ABC-8', ['ABC', 8], ['ABC-8']],
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
    ['blocks ABC-2, is blocked by ABC-3', ['ABC', 2, 'ABC', 3], ['ABC-2', 'ABC-3']],
  ],
  ...['ÄÖ-1', 'проект_2-30', '課題-7', '1A-4'].flatMap((key): CellCase[] => {
    const issue = { key, url: `${BASE_URL}/browse/${encodeURIComponent(key)}` };
    const sort: SortKey = [key.split('-')[0] ?? '', Number(key.split('-')[1])];
    const list = { type: 'issues' as const, issues: [issue] };
    const links = { type: 'array', items: 'issuelinks' };
    return [
      [
        `parent ${key}`,
        { system: 'parent' },
        { key },
        { type: 'issue', ...issue },
        [key, sort, [key]],
      ],
      [
        `epic ${key}`,
        { type: 'any', custom: `${AGILE}gh-epic-link` },
        key,
        { type: 'issue', ...issue },
        [key, sort, [key]],
      ],
      [`sub-task ${key}`, { ...links, system: 'subtasks' }, [{ key }], list, [key, sort, [key]]],
      [
        `link to ${key}`,
        { ...links, system: 'issuelinks' },
        [{ inwardIssue: { key } }],
        list,
        [key, sort, [key]],
      ],
    ];
  }),
];
