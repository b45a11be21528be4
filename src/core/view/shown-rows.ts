import type { Cell, TableColumn, TableRow } from '#contract/issue-table';
import type { AppliedView } from './apply-view';
import { isGroup, type GroupLine, type IssueLine } from './table-line';

/** A table as plain rows: what a file holds of it. */
export interface ShownRows {
  columns: TableColumn[];
  rows: TableRow[];
}

const EMPTY: Cell = { type: 'empty' };

/**
 * The issues of a view in its order and with its columns. A column that the issues are grouped by stands in front if it
 * is not shown otherwise: a file has no headings between its rows.
 * @param all the columns of the loaded table
 */
export function shownRows(
  { columns, lines }: Pick<AppliedView, 'columns' | 'lines'>,
  all: TableColumn[],
): ShownRows {
  const groups: GroupLine[] = [];
  const grouped = new Set<string>();
  const issues: { line: IssueLine; groups: GroupLine[] }[] = [];
  for (const line of lines) {
    if (isGroup(line)) {
      groups.length = line.depth;
      groups.push(line);
      grouped.add(line.fieldId);
    } else {
      issues.push({ line, groups: [...groups] });
    }
  }
  const leading = all.filter(
    ({ fieldId }) => grouped.has(fieldId) && !columns.some((shown) => shown.fieldId === fieldId),
  );
  return {
    columns: [...leading, ...columns.map(({ at: _at, ...column }) => column)],
    rows: issues.map(({ line, groups: path }) => ({
      key: line.key,
      cells: [
        ...leading.map(({ fieldId }) => groupCell(path, fieldId)),
        ...columns.map(({ at }) => line.cells[at] ?? EMPTY),
      ],
    })),
  };
}

const groupCell = (path: GroupLine[], fieldId: string): Cell =>
  path.find((group) => group.fieldId === fieldId)?.cell ?? EMPTY;
