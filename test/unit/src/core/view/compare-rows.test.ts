import type { Cell, IssueTable } from '#contract/issue-table';
import { compareRows, hasChanges } from '#core/view/compare-rows';

const text = (value: string): Cell => ({ type: 'text', text: value });

const aTable = (rows: Record<string, Cell[]>, more: Partial<IssueTable> = {}) => ({
  columns: [
    { fieldId: 'summary', name: 'Summary' },
    { fieldId: 'status', name: 'Status' },
  ],
  rows: Object.entries(rows).map(([key, cells]) => ({ key, cells })),
  count: { shown: 1, total: 1 },
  ...more,
});

const BEFORE = aTable({ 'A-1': [text('one'), text('open')], 'A-2': [text('two'), text('open')] });

test('issues that came, changed and went are told apart, whatever their order', () => {
  const after = aTable({
    'A-3': [text('three'), text('open')],
    'A-2': [text('two'), text('done')],
  });

  expect(compareRows(BEFORE, after)).toEqual({
    added: new Set(['A-3']),
    changed: new Map([['A-2', new Set(['status'])]]),
    gone: 1,
  });
});

test('an equal answer holds no change', () => {
  const changes = compareRows(BEFORE, structuredClone(BEFORE));

  expect(changes && hasChanges(changes)).toBe(false);
});

test.each<[string, Cell, Cell]>([
  ['an age', { type: 'elapsed', seconds: 1 }, { type: 'elapsed', seconds: 90 }],
  ['days to a date', { type: 'days', days: 3 }, { type: 'days', days: 2 }],
  [
    'a date that has passed',
    { type: 'date', date: '2026-01-01' },
    { type: 'date', date: '2026-01-01', overdue: true },
  ],
  [
    'the rest of a goal',
    { type: 'sla', state: 'running', seconds: 60 },
    { type: 'sla', state: 'running', seconds: 1 },
  ],
])('%s changes by time alone and is no change', (_what, before, after) => {
  const changes = compareRows(
    aTable({ 'A-1': [text('one'), before] }),
    aTable({ 'A-1': [text('one'), after] }),
  );

  expect(changes && hasChanges(changes)).toBe(false);
});

test('a goal that is missed is a change', () => {
  const changes = compareRows(
    aTable({ 'A-1': [text('one'), { type: 'sla', state: 'running', seconds: 1 }] }),
    aTable({
      'A-1': [text('one'), { type: 'sla', state: 'running', breached: true, seconds: -1 }],
    }),
  );

  expect([...(changes?.changed.keys() ?? [])]).toEqual(['A-1']);
});

test.each<[string, Partial<IssueTable>]>([
  ['another order', { sort: [{ fieldId: 'status', direction: 'ascending' }] }],
  ['other filters', { filters: [{ fieldId: 'status', kind: 'empty', empty: true }] }],
  ['other columns', { columns: [{ fieldId: 'summary', name: 'Summary' }] }],
  ['its first part only', { next: { start: 1, last: 'A-1' } }],
])('a table in %s is not compared with what was there before', (_what, more) => {
  expect(compareRows(BEFORE, { ...BEFORE, ...more })).toBeUndefined();
});
