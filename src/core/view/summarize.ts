import type { CountingMode } from '#contract/display-mode';
import type { Cell, TableColumn, TableRow } from '#contract/issue-table';
import { dayReader } from '../search/today-in';
import { groupsOf, type Group } from './group-rows';
import { allColumns, type ShownColumn } from './table-line';
import { totalOf } from './totals';

/** How many values are told apart: as many as fit on a page, or can be told by their colors. */
export const VALUES_MAX: Record<CountingMode['kind'], { rows: number; columns: number }> = {
  summary: { rows: 100, columns: 20 },
  bar: { rows: 100, columns: 10 },
  doughnut: { rows: 10, columns: 0 },
};

/** A value by which issues are counted. */
export interface SummaryValue {
  /** Holds the value alone; an empty one stands for issues without a value. */
  cell: Cell;
  /** So many further values are counted together here. */
  others?: number;
}

/** Issues counted, or a number of theirs added up, by the values of one or two columns. */
export interface Summary {
  rows: SummaryValue[];
  /** Empty if there is no second column. */
  columns: SummaryValue[];
  /** A list for each row, with a cell for each column; undefined where no issue has a number. */
  cells: (Cell | undefined)[][];
  rowTotals: (Cell | undefined)[];
  columnTotals: (Cell | undefined)[];
  /** Counts each issue once, also one that stands at several values. */
  total: Cell | undefined;
  /** Some issue stands at several values, so the rows and columns count more than the total. */
  overlaps: boolean;
}

interface SummaryContext {
  locale: string;
  /** IANA name; issues are grouped by the days of this zone. */
  timeZone: string;
}

/** The columns that a mode names; undefined if the table lacks one of them. */
function summaryColumns(columns: TableColumn[], mode: CountingMode) {
  const all = allColumns(columns);
  const find = (id: string | undefined) => all.find(({ fieldId }) => fieldId === id);
  const rows = find(mode.rows);
  const across = find(mode.columns);
  const sum = find(mode.sum);
  const lacks = (id: string | undefined, found: unknown) => id !== undefined && !found;
  if (!rows || lacks(mode.columns, across) || lacks(mode.sum, sum)) return undefined;
  return { rows, across: mode.kind === 'doughnut' ? undefined : across, sum };
}

/**
 * Counts issues by the values of columns, in the order of the values.
 * @param issues those that remain after search and filters
 * @returns undefined if the table does not have the columns
 */
export function summarize(
  { columns, issues }: { columns: TableColumn[]; issues: TableRow[] },
  mode: CountingMode,
  context: SummaryContext,
): Summary | undefined {
  const named = summaryColumns(columns, mode);
  if (!named) return undefined;
  const max = VALUES_MAX[mode.kind];
  const down = valuesOf(issues, named.rows, max.rows, context);
  const across = named.across ? valuesOf(issues, named.across, max.columns, context) : [];
  const amount = (members: TableRow[]) => amountOf(members, named.sum);
  const members = across.map((column) => new Set(column.rows));
  return {
    rows: down.map(asValue),
    columns: across.map(asValue),
    cells: down.map(({ rows }) =>
      members.map((inColumn) => amount(rows.filter((row) => inColumn.has(row)))),
    ),
    rowTotals: down.map(({ rows }) => amount(rows)),
    columnTotals: across.map(({ rows }) => amount(rows)),
    total: amount(issues),
    overlaps: [down, across].some((groups) => placesOf(groups) > issues.length),
  };
}

type CountedGroup = Group & { others?: number };

function valuesOf(
  issues: TableRow[],
  column: ShownColumn,
  max: number,
  { locale, timeZone }: SummaryContext,
): CountedGroup[] {
  const groups = groupsOf(issues, column, [], { sort: [], locale, dayOf: dayReader(timeZone) });
  return mostCounted(groups, max);
}

/** The largest groups in their order, and behind them one of all others. */
function mostCounted(groups: CountedGroup[], max: number): CountedGroup[] {
  if (groups.length <= max) return groups;
  const largest = new Set(
    groups.toSorted((one, other) => other.rows.length - one.rows.length).slice(0, max - 1),
  );
  const others = groups.filter((group) => !largest.has(group));
  const rows = [...new Set(others.flatMap((group) => group.rows))];
  const rest = { id: 'others', cell: { type: 'empty' } as const, rows, others: others.length };
  return [...groups.filter((group) => largest.has(group)), rest];
}

const asValue = ({ cell, others }: CountedGroup): SummaryValue => ({
  cell,
  ...(others !== undefined && { others }),
});

const amountOf = (members: TableRow[], sum: ShownColumn | undefined): Cell | undefined =>
  sum
    ? totalOf(
        members.flatMap(({ cells }) => cells[sum.at] ?? []),
        'sum',
      )
    : { type: 'number', value: members.length };

const placesOf = (groups: CountedGroup[]) =>
  groups.reduce((places, { rows }) => places + rows.length, 0);
