import type { Cell, TableColumn, TableRow } from '#contract/issue-table';
import type { ColumnTotal } from '#contract/table-view';

/** A column that is shown; the cells of a row keep the order in which they were loaded. */
export interface ShownColumn extends TableColumn {
  /** The place of its cell in a row. */
  at: number;
  /** Whether its texts take several lines; undefined for what its values look best with. */
  wraps?: boolean;
}

/** A total of a column, of all issues that remain or of a group of them. */
export interface Total extends ColumnTotal {
  /** Undefined if none of the issues has a value. */
  value: Cell | undefined;
}

/** An issue. */
export interface IssueLine extends TableRow {
  /** Unique within the table; only of an issue that stands above already, because it has several values. */
  place?: string;
}

/** The heading of a group. Issues of a folded group are not among the lines. */
export interface GroupLine {
  /** Unique within the table, and the same whenever the table is loaded again. */
  group: string;
  fieldId: string;
  /** The value that its issues share, of the first of them. */
  cell: Cell;
  /** From 0, the outermost. */
  depth: number;
  /** The issues in it, also in the groups below it. */
  count: number;
  isFolded: boolean;
  totals: Total[];
}

/** What stands in one line of a table. */
export type TableLine = IssueLine | GroupLine;

/** Whether a line is the heading of a group. */
export const isGroup = (line: TableLine): line is GroupLine => 'group' in line;

/** The key of a line: an issue can stand in two groups, if it has several values. */
export const lineKey = (line: TableLine): string =>
  isGroup(line) ? line.group : (line.place ?? line.key);

/** @returns the columns as they were loaded, all of them shown */
export const allColumns = (columns: TableColumn[]): ShownColumn[] =>
  columns.map((column, at) => ({ ...column, at }));
