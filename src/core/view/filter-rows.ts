import type { Cell, TableRow } from '#contract/issue-table';
import type { ColumnFilter } from '#contract/table-view';
import { dayReader } from '../search/today-in';
import type { CellFormat } from '../table/text/cell-format';
import { plainText } from '../table/text/cell-text';
import { dayFrom } from './filter-day';
import { choiceValues, measureOf } from './filter-values';
import { foldText } from './fold-text';
import type { ShownColumn } from './table-line';

/** For whom rows are filtered, and when. */
export interface FilterContext {
  /** `YYYY-MM-DD`, in the reader's time zone. */
  today: string;
  /** IANA name. */
  timeZone: string;
  format: CellFormat;
}

type Kind = ColumnFilter['kind'];
type Of<K extends Kind> = Extract<ColumnFilter, { kind: K }>;
type Meets = (cell: Cell) => boolean;

const EMPTY: Cell = { type: 'empty' };

/** The rows that meet the conditions of all columns. A condition on a column that was not loaded says nothing. */
export function filterRows(
  rows: TableRow[],
  { columns, filters }: { columns: ShownColumn[]; filters: readonly ColumnFilter[] },
  context: FilterContext,
): TableRow[] {
  const conditions = filters.flatMap((filter) => {
    const column = columns.find(({ fieldId }) => fieldId === filter.fieldId);
    return column ? [{ at: column.at, meets: conditionOf(filter, context) }] : [];
  });
  if (conditions.length === 0) return rows;
  return rows.filter(({ cells }) => conditions.every(({ at, meets }) => meets(cells[at] ?? EMPTY)));
}

/** Each prepares what is the same for all cells of the column. */
const CONDITIONS: { [K in Kind]: (filter: Of<K>, context: FilterContext) => Meets } = {
  choice({ values, not = false }) {
    const wanted = new Set(values);
    return (cell) => choiceValues(cell).some((value) => wanted.has(value)) !== not;
  },
  text({ text }, { format }) {
    const wanted = foldText(text);
    return (cell) => foldText(plainText(cell, format)).includes(wanted);
  },
  number({ min = -Infinity, max = Infinity }) {
    return (cell) => {
      const value = measureOf(cell);
      return value !== undefined && value >= min && value <= max;
    };
  },
  date({ from, to }, { today, timeZone }) {
    const first = from === undefined ? '' : dayFrom(from, today);
    const last = to === undefined ? FOREVER : dayFrom(to, today);
    const dayOf = dayReader(timeZone);
    return (cell) => {
      const days = daysOf(cell, dayOf);
      return days !== undefined && days.end >= first && days.start <= last;
    };
  },
  // Only Jira knows who reads: of what it returned for this condition, all meets it.
  current:
    ({ of }) =>
    (cell) =>
      of === 'reader' ||
      (cell.type === 'sprints' && cell.sprints.some(({ state }) => state === 'active')),
  empty:
    ({ empty }) =>
    (cell) =>
      (cell.type === 'empty') === empty,
};

const FOREVER = '9999-99-99';

/** @returns whether a cell meets the condition; it is prepared once for all cells of the column */
export function conditionOf(filter: ColumnFilter, context: FilterContext): Meets {
  // TypeScript cannot tell that this entry is the one for this kind.
  const make = CONDITIONS[filter.kind] as (filter: ColumnFilter, context: FilterContext) => Meets;
  return make(filter, context);
}

/** The days of a cell as `YYYY-MM-DD`, which compare like the days themselves. */
function daysOf(cell: Cell, dayOf: (instant: number) => string) {
  if (cell.type === 'date') return { start: cell.date, end: cell.date };
  if (cell.type === 'interval') return { start: cell.start ?? '', end: cell.end ?? FOREVER };
  const instant = cell.type === 'datetime' ? Date.parse(cell.at) : NaN;
  if (Number.isNaN(instant)) return undefined;
  const day = dayOf(instant);
  return { start: day, end: day };
}
