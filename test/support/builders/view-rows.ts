import type { Cell, TableColumn, TableRow } from '#contract/issue-table';
import { NEUTRAL_FORMAT } from '#core/table/text/cell-format';
import { applyView, type ReaderView } from '#core/view/apply-view';

export const COLUMNS: TableColumn[] = [
  { fieldId: 'issuekey', name: 'Key' },
  { fieldId: 'status', name: 'Status' },
  { fieldId: 'priority', name: 'Priority' },
  { fieldId: 'labels', name: 'Labels' },
  { fieldId: 'points', name: 'Points' },
  { fieldId: 'updated', name: 'Updated' },
];
export const EMPTY: Cell = { type: 'empty' };
export const issue = (key: string): Cell => ({ type: 'issue', key, url: `https://x.test/${key}` });
export const status = (
  name: string,
  category: 'new' | 'indeterminate' | 'done',
  rank: number,
): Cell => ({
  type: 'status',
  name,
  category,
  rank,
});
export const TO_DO = status('To Do', 'new', 1);
export const REVIEW = status('Review', 'indeterminate', 4);
export const DOING = status('Doing', 'indeterminate', 3);
export const DONE = status('Done', 'done', 2);
export const priority = (name: string, rank: number): Cell => ({ type: 'priority', name, rank });
export const tags = (...names: string[]): Cell =>
  names.length === 0 ? EMPTY : { type: 'tags', tags: names };
export const points = (value: number): Cell => ({ type: 'number', value });

/** An issue with the cells after its key. */
export const row = (key: string, ...cells: Cell[]): TableRow => ({
  key,
  cells: COLUMNS.map((_column, at) => (at === 0 ? issue(key) : (cells[at - 1] ?? EMPTY))),
});

/** The rows in a view, for a reader in the time zone. */
export const shown = (rows: TableRow[], view: ReaderView, timeZone = 'UTC') =>
  applyView({ columns: COLUMNS, rows }, view, {
    locale: 'en-US',
    today: '2026-11-21',
    timeZone,
    format: NEUTRAL_FORMAT,
  });
