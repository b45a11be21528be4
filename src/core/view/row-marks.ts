import type { Cell, TableRow } from '#contract/issue-table';
import type { FormatRule } from '#contract/format-rule';
import { conditionOf, type FilterContext } from './filter-rows';
import { isOfReader } from './is-of-reader';
import type { ShownColumn } from './table-line';

/** The rules that mark a row and its cells. */
export interface RowMarks {
  row: FormatRule | undefined;
  /** By the id of the column. */
  cells: ReadonlyMap<string, FormatRule>;
}

const EMPTY: Cell = { type: 'empty' };

/**
 * Finds what an author's rules mark. Of several rules the first one decides; one on a column that was not loaded marks
 * nothing.
 * @returns what they mark of a row: the same object whenever it is asked for; undefined if they mark nothing
 */
export function rowMarks(
  rules: readonly FormatRule[],
  columns: ShownColumn[],
  context: FilterContext,
): (row: TableRow) => RowMarks | undefined {
  const conditions = rules.flatMap((rule) => {
    const column = columns.find(({ fieldId }) => fieldId === rule.when.fieldId);
    return column && !isOfReader(rule.when)
      ? [{ rule, at: column.at, meets: conditionOf(rule.when, context) }]
      : [];
  });
  const known = new WeakMap<TableRow, RowMarks | undefined>();
  return (row) => {
    if (known.has(row)) return known.get(row);
    const met = conditions.filter(({ at, meets }) => meets(row.cells[at] ?? EMPTY));
    const marks = met.length === 0 ? undefined : marksOf(met.map(({ rule }) => rule));
    known.set(row, marks);
    return marks;
  };
}

function marksOf(rules: FormatRule[]): RowMarks {
  const cells = new Map<string, FormatRule>();
  for (const rule of rules.filter(({ scope }) => scope === 'cell')) {
    if (!cells.has(rule.when.fieldId)) cells.set(rule.when.fieldId, rule);
  }
  return { row: rules.find(({ scope }) => scope === 'row'), cells };
}
