import type { Cell, TableColumn, TableRow } from '#contract/issue-table';
import type { ColumnFilter } from '#contract/table-view';
import { filterValue, numberOf } from '../table/cell-values';
import { sortedOrder } from '../table/sort-key';
import { plainText, userText } from '../table/text/cell-text';
import type { CellFormat } from '../table/text/cell-format';
import { NO_VALUE } from './no-value';

/** The value of a person whose name Jira hides; a filter knows people by the names that the table shows. */
const HIDDEN_NAME = ' ';

/** What a column can be filtered by, besides being empty. */
export type FilterKind = Exclude<ColumnFilter['kind'], 'empty' | 'current'>;

/** A value that a column is filtered by, and how many issues have it. */
export interface Choice {
  value: string;
  text: string;
  count: number;
}

const KINDS: Partial<Record<Cell['type'], FilterKind>> = {
  rich: 'text',
  url: 'text',
  date: 'date',
  datetime: 'date',
  interval: 'date',
  number: 'number',
  percent: 'number',
  duration: 'number',
  tracking: 'number',
  elapsed: 'number',
  days: 'number',
  development: 'number',
};

/** Longer texts are no names of anything. */
const NAME_MAX_LENGTH = 80;

/**
 * What a column is filtered by, as far as its cells tell.
 * @returns undefined if all of them are empty
 */
export function filterKind({ fieldId }: TableColumn, cells: Cell[]): FilterKind | undefined {
  const first = cells.find(({ type }) => type !== 'empty');
  if (!first) return undefined;
  if (fieldId === 'issuekey') return 'text';
  if (first.type === 'text') return areNames(cells) ? 'choice' : 'text';
  return KINDS[first.type] ?? 'choice';
}

/** Jira has fields of few values and fields of free text under one type; values that come again are of few. */
function areNames(cells: Cell[]): boolean {
  const texts = cells.flatMap((cell) => (cell.type === 'text' ? [cell.text] : []));
  const distinct = new Set(texts);
  return (
    distinct.size <= texts.length / 2 &&
    texts.every((text) => text.length <= NAME_MAX_LENGTH && !text.includes('\n'))
  );
}

/** The values by which a filter by choice finds a cell: at least one. */
export function choiceValues(cell: Cell): string[] {
  const values = filterValue(cell);
  if (values.length === 0) return [NO_VALUE];
  return values.map((value) => (value === '' ? HIDDEN_NAME : value));
}

/**
 * The number by which a filter finds a cell: as in totals, and percents too. Durations are in seconds.
 * @returns undefined for cells without one
 */
export const measureOf = (cell: Cell): number | undefined =>
  cell.type === 'percent' ? cell.value : numberOf(cell);

/**
 * Lists the values of a column in their own order, that of empty cells last.
 * @param rows all that are loaded: a value without an issue that remains stays among the choices
 * @param remaining the rows that meet the conditions of all other columns
 */
export function choicesOf(
  { rows, remaining, at }: { rows: TableRow[]; remaining: TableRow[]; at: number },
  { locale, format, none }: { locale: string; format: CellFormat; none: string },
): Choice[] {
  const counts = new Map<string, number>();
  for (const cell of cellsAt(remaining, at)) {
    for (const value of new Set(choiceValues(cell))) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const parts = new Map<string, Cell>();
  for (const part of cellsAt(rows, at).flatMap(partsOf)) {
    const [value = NO_VALUE] = choiceValues(part);
    if (!parts.has(value)) parts.set(value, part);
  }
  const values = [...parts];
  return sortedOrder(
    values.map(([, cell]) => cell),
    { locale },
  ).flatMap((index) => {
    const [value, cell] = values[index] ?? [];
    if (value === undefined || !cell) return [];
    const text = value === NO_VALUE ? none : choiceText(cell, format);
    return [{ value, text, count: counts.get(value) ?? 0 }];
  });
}

/** @returns the cells of a column */
export const cellsAt = (rows: TableRow[], at: number): Cell[] =>
  rows.map(({ cells }) => cells[at] ?? { type: 'empty' });

/** @returns the first cell of a column that holds a value */
export const firstFilled = (rows: TableRow[], at: number): Cell | undefined =>
  rows.find(({ cells }) => (cells[at]?.type ?? 'empty') !== 'empty')?.cells[at];

/** The items of a list as cells of their own. */
function partsOf(cell: Cell): Cell[] {
  const parts = itemsOf(cell);
  return parts.length === 0 ? [{ type: 'empty' }] : parts;
}

function itemsOf(cell: Cell): Cell[] {
  switch (cell.type) {
    case 'users':
      return cell.users.map((user) => ({ type: 'user', ...user }));
    case 'versions':
      return cell.versions.map((version) => ({ type: 'versions', versions: [version] }));
    case 'sprints':
      return cell.sprints.map((sprint) => ({ type: 'sprints', sprints: [sprint] }));
    case 'tags':
      return cell.tags.map((text) => ({ type: 'text', text }));
    case 'issues':
      return cell.issues.map(({ key, url, summary }) => ({
        type: 'issue',
        key,
        url,
        ...(summary !== undefined && { summary }),
      }));
    default:
      return [cell];
  }
}

function choiceText(cell: Cell, format: CellFormat): string {
  if (cell.type === 'user') return userText(cell, format);
  if (cell.type === 'sla') {
    return format.phrase(SLA_PHRASES[cell.breached ? 'breached' : cell.state]);
  }
  return plainText(cell, format);
}

const SLA_PHRASES = {
  breached: 'slaBreached',
  running: 'slaRunning',
  paused: 'slaOnHold',
  completed: 'slaMet',
} as const;

/** In what a person gives the numbers of a column, and how much one of it is. */
export function measureUnit(
  rows: TableRow[],
  at: number,
): { unit: 'hours' | 'days' | 'percent' | undefined; size: number } {
  const { type = 'empty' } = firstFilled(rows, at) ?? {};
  if (type === 'duration' || type === 'tracking') return { unit: 'hours', size: 3600 };
  if (type === 'elapsed') return { unit: 'days', size: 86_400 };
  if (type === 'days') return { unit: 'days', size: 1 };
  return { unit: type === 'percent' ? 'percent' : undefined, size: 1 };
}
