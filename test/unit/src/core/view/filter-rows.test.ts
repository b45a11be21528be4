import type { Cell } from '#contract/issue-table';
import type { ColumnFilter } from '#contract/table-view';
import { NEUTRAL_FORMAT } from '#core/table/text/cell-format';
import { filterRows } from '#core/view/filter-rows';
import { choicesOf, filterKind } from '#core/view/filter-values';
import { NO_VALUE } from '#core/view/no-value';

const CONTEXT = { today: '2026-11-21', timeZone: 'Pacific/Auckland', format: NEUTRAL_FORMAT };
const column = { fieldId: 'field', name: 'Field', at: 0 };
const rowsOf = (cells: Cell[]) => cells.map((cell, at) => ({ key: `ABC-${at}`, cells: [cell] }));

/** The places of the cells that meet a condition. */
const meeting = (cells: Cell[], filter: ColumnFilter) =>
  filterRows(rowsOf(cells), { columns: [column], filters: [filter] }, CONTEXT).map(({ key }) =>
    Number(key.slice(4)),
  );
const filter = (rest: Record<string, unknown>) => ({ fieldId: 'field', ...rest }) as ColumnFilter;

const EMPTY: Cell = { type: 'empty' };
const user = (name: string): Cell => ({ type: 'user', name });
const day = (date: string): Cell => ({ type: 'date', date });

test('a filter by choice keeps issues with one of the values, and its opposite all others', () => {
  const cells: Cell[] = [
    { type: 'tags', tags: ['one', 'two'] },
    { type: 'tags', tags: ['three'] },
    EMPTY,
  ];

  expect(meeting(cells, filter({ kind: 'choice', values: ['two', 'four'] }))).toEqual([0]);
  expect(meeting(cells, filter({ kind: 'choice', values: ['two'], not: true }))).toEqual([1, 2]);
  expect(meeting(cells, filter({ kind: 'choice', values: [NO_VALUE, 'three'] }))).toEqual([1, 2]);
});

test('a person whose name Jira hides is not the same as nobody', () => {
  const cells = [user(''), EMPTY, user('Ada')];

  expect(meeting(cells, filter({ kind: 'choice', values: [NO_VALUE] }))).toEqual([1]);
  const [hidden] = choicesOf(
    { rows: rowsOf(cells), remaining: [], at: 0 },
    { locale: 'en', format: NEUTRAL_FORMAT, none: '(empty)' },
  ).filter(({ text }) => text === 'Name not shown by Jira');
  expect(meeting(cells, filter({ kind: 'choice', values: [hidden?.value] }))).toEqual([0]);
});

test('a filter by text finds it whatever the case and accents', () => {
  const cells: Cell[] = [
    { type: 'text', text: 'Résumé' },
    { type: 'text', text: 'Rest' },
  ];

  expect(meeting(cells, filter({ kind: 'text', text: 'RESU' }))).toEqual([0]);
});

test('both ends of a range of numbers are included, and empty cells never', () => {
  const numbers: Cell[] = [1, 2, 3].map((value) => ({ type: 'number', value }));
  const cells = [...numbers, EMPTY];

  expect(meeting(cells, filter({ kind: 'number', min: 2, max: 3 }))).toEqual([1, 2]);
  expect(meeting(cells, filter({ kind: 'number', max: 1 }))).toEqual([0]);
  expect(meeting(cells, filter({ kind: 'number', min: 0 }))).toEqual([0, 1, 2]);
});

test('both ends of a range of days are included, also of days from today', () => {
  const cells = [day('2026-11-13'), day('2026-11-14'), day('2026-11-21'), day('2026-11-22'), EMPTY];

  expect(meeting(cells, filter({ kind: 'date', from: '-7d', to: '0d' }))).toEqual([1, 2]);
  expect(meeting(cells, filter({ kind: 'date', to: '-8d' }))).toEqual([0]);
  expect(meeting(cells, filter({ kind: 'date', from: '2026-11-22' }))).toEqual([3]);
});

test('an instant is on the day that it has in the reader’s time zone', () => {
  const cells: Cell[] = [
    { type: 'datetime', at: '2026-11-20T10:59:59.000+0000' },
    { type: 'datetime', at: '2026-11-20T11:00:00.000+0000' },
  ];

  expect(meeting(cells, filter({ kind: 'date', from: '0d', to: '0d' }))).toEqual([1]);
});

test('a span of days meets a range that it touches', () => {
  const cells: Cell[] = [
    { type: 'interval', start: '2026-11-01', end: '2026-11-10' },
    { type: 'interval', start: '2026-11-11' },
    { type: 'interval', end: '2026-11-09' },
  ];

  expect(meeting(cells, filter({ kind: 'date', from: '2026-11-10', to: '2026-11-10' }))).toEqual([
    0,
  ]);
});

test('issues can be filtered by whether they have a value', () => {
  const cells = [user('Ada'), { type: 'empty', means: 'unassigned' } as const];

  expect(meeting(cells, filter({ kind: 'empty', empty: true }))).toEqual([1]);
  expect(meeting(cells, filter({ kind: 'empty', empty: false }))).toEqual([0]);
});

test('conditions on several columns all count, and one on a column that was not loaded says nothing', () => {
  const rows = rowsOf([user('Ada'), user('Grace')]);
  const filters = [
    filter({ kind: 'choice', values: ['Ada', 'Grace'] }),
    filter({ kind: 'text', text: 'grace' }),
    { ...filter({ kind: 'text', text: 'nothing' }), fieldId: 'other' },
  ];

  expect(filterRows(rows, { columns: [column], filters }, CONTEXT)).toEqual([rows[1]]);
});

test('choices are counted among the issues that remain, in the order of the column', () => {
  const status = (name: string, category: 'new' | 'done'): Cell => ({
    type: 'status',
    name,
    category,
  });
  const rows = rowsOf([
    status('Done', 'done'),
    EMPTY,
    status('To Do', 'new'),
    status('Done', 'done'),
  ]);

  const choices = choicesOf(
    { rows, remaining: rows.slice(0, 3), at: 0 },
    { locale: 'en', format: NEUTRAL_FORMAT, none: '(empty)' },
  );

  expect(choices).toEqual([
    { value: 'To Do', text: 'To Do', count: 1 },
    { value: 'Done', text: 'Done', count: 1 },
    { value: NO_VALUE, text: '(empty)', count: 1 },
  ]);
});

test('texts that come again are choices, and other texts are searched', () => {
  const texts = (...all: string[]): Cell[] => all.map((text) => ({ type: 'text', text }));

  expect(filterKind(column, texts('High', 'Low', 'High', 'Low'))).toBe('choice');
  expect(filterKind(column, texts('A leak', 'A crash', 'A fire'))).toBe('text');
  expect(filterKind(column, [EMPTY])).toBeUndefined();
});
