import type { Cell, TableRow } from '#contract/issue-table';
import { TOTAL_FUNCTIONS, type ColumnTotal, type TotalFunction } from '#contract/table-view';
import { filterValue, numberOf } from '../table/cell-values';
import { dayNumber, epochSeconds } from '../table/instant';
import { firstFilled } from './filter-values';
import type { ShownColumn, Total } from './table-line';

type NumberFunction = Exclude<TotalFunction, 'count' | 'distinct'>;

const ANY_VALUE: readonly TotalFunction[] = ['count', 'distinct'];
const ENDS: readonly TotalFunction[] = ['min', 'max', ...ANY_VALUE];
/** A share of different wholes cannot be added up. */
const SHARE = TOTAL_FUNCTIONS.filter((each) => each !== 'sum');

/** What can be said of cells of a type, apart from {@link ANY_VALUE}. */
const FUNCTIONS: Partial<Record<Cell['type'], readonly TotalFunction[]>> = {
  number: TOTAL_FUNCTIONS,
  duration: TOTAL_FUNCTIONS,
  tracking: TOTAL_FUNCTIONS,
  elapsed: TOTAL_FUNCTIONS,
  days: TOTAL_FUNCTIONS,
  development: TOTAL_FUNCTIONS,
  percent: SHARE,
  date: ENDS,
  datetime: ENDS,
};

/** The functions that say something of a column, by the first cell that holds a value; all if none does. */
export function functionsFor(rows: TableRow[], at: number): readonly TotalFunction[] {
  const filled = firstFilled(rows, at);
  return filled ? (FUNCTIONS[filled.type] ?? ANY_VALUE) : TOTAL_FUNCTIONS;
}

/** The totals of rows. Those of columns that the table does not have are left out. */
export function totalsOf(
  rows: TableRow[],
  { columns, totals }: { columns: ShownColumn[]; totals: readonly ColumnTotal[] },
): Total[] {
  return totals.flatMap((total) => {
    const column = columns.find(({ fieldId }) => fieldId === total.fieldId);
    if (!column) return [];
    const cells = rows.flatMap(({ cells: all }) => all[column.at] ?? []);
    return [{ ...total, value: totalOf(cells, total.function) }];
  });
}

/**
 * Adds up the cells of one column, as their type is shown: durations as time, dates as dates.
 * @returns undefined if the function says nothing of these cells, or none of them has a value
 */
export function totalOf(cells: Cell[], wanted: TotalFunction): Cell | undefined {
  const filled = cells.filter(({ type }) => type !== 'empty');
  if (wanted === 'count') return { type: 'number', value: filled.length };
  if (wanted === 'distinct') {
    return { type: 'number', value: new Set(filled.flatMap(filterValue)).size };
  }
  const first = filled.find(({ type }) => FUNCTIONS[type]?.includes(wanted));
  if (!first) return undefined;
  // A value that does not fit the schema of its field has another type.
  const alike = filled.filter(({ type }) => type === first.type);
  return first.type === 'date' || first.type === 'datetime'
    ? endOf(alike, wanted)
    : numericTotal(alike, wanted);
}

/** The first or the last day or instant. */
function endOf(cells: Cell[], wanted: NumberFunction): Cell | undefined {
  const dated = cells.flatMap((cell) => {
    const time = timeOf(cell);
    return time === undefined ? [] : [{ cell, time }];
  });
  const [first] = dated.toSorted((a, b) => (wanted === 'min' ? a.time - b.time : b.time - a.time));
  // That the first of them is overdue is said in its own row.
  return first?.cell.type === 'date' ? { type: 'date', date: first.cell.date } : first?.cell;
}

function timeOf(cell: Cell): number | undefined {
  if (cell.type === 'date') return dayNumber(cell.date);
  return cell.type === 'datetime' ? epochSeconds(cell.at) : undefined;
}

function numericTotal(cells: Cell[], wanted: NumberFunction): Cell | undefined {
  const numbers = cells.flatMap((cell) => amountOf(cell) ?? []);
  return numbers.length === 0 ? undefined : asCell(cells, calculate(numbers, wanted));
}

const amountOf = (cell: Cell) => (cell.type === 'percent' ? cell.value : numberOf(cell));

function calculate(numbers: number[], wanted: NumberFunction): number {
  switch (wanted) {
    case 'sum':
      return sumOf(numbers);
    case 'average':
      return sumOf(numbers) / numbers.length;
    case 'median':
      return medianOf(numbers);
    case 'min':
      return numbers.reduce((least, each) => Math.min(least, each));
    case 'max':
      return numbers.reduce((most, each) => Math.max(most, each));
  }
}

const sumOf = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0);

function medianOf(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [below = 0, above = below] = sorted.slice(
    Math.floor((sorted.length - 1) / 2),
    Math.floor(sorted.length / 2) + 1,
  );
  return (below + above) / 2;
}

/** A number in the unit of its column. */
function asCell(cells: Cell[], value: number): Cell {
  const [first] = cells;
  switch (first?.type) {
    case 'duration':
    case 'tracking':
      return { type: 'duration', seconds: value, ...(first.workday && { workday: first.workday }) };
    case 'elapsed': {
      const isBound = cells.some((cell) => cell.type === 'elapsed' && cell.atMost);
      return { type: 'elapsed', seconds: value, ...(isBound && { atMost: true }) };
    }
    case 'days':
      return { type: 'days', days: Math.round(value * 10) / 10 };
    case 'percent':
      return { type: 'percent', value };
    default:
      return { type: 'number', value };
  }
}
