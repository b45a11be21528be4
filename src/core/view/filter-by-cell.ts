import type { Cell, TableColumn, TableRow } from '#contract/issue-table';
import type { ColumnFilter } from '#contract/table-view';
import { todayIn } from '../search/today-in';
import { cellsAt, choiceValues, filterKind, measureOf } from './filter-values';

/** Longer texts are searched for in parts. */
const TEXT_MAX = 255;

/**
 * The condition that leaves the issues with the value of one cell.
 * @param column with the place of its cells in a row
 * @returns undefined where no condition says that, as for a long text
 */
export function filterByCell(
  cell: Cell,
  column: TableColumn & { at: number },
  { rows, timeZone }: { rows: TableRow[]; timeZone: string },
): ColumnFilter | undefined {
  const { fieldId, at } = column;
  if (cell.type === 'empty') return { fieldId, kind: 'empty', empty: true };
  switch (filterKind(column, cellsAt(rows, at))) {
    case 'choice':
      return { fieldId, kind: 'choice', values: choiceValues(cell) };
    case 'text':
      return byText(cell, fieldId);
    case 'number':
      return byNumber(cell, fieldId);
    case 'date':
      return byDay(cell, fieldId, timeZone);
    case undefined:
      return undefined;
  }
}

function byText(cell: Cell, fieldId: string): ColumnFilter | undefined {
  const text = textOf(cell)?.trim();
  if (text === undefined || text === '' || text.length > TEXT_MAX || text.includes('\n')) {
    return undefined;
  }
  return { fieldId, kind: 'text', text };
}

function textOf(cell: Cell): string | undefined {
  if (cell.type === 'text' && !cell.cut) return cell.text;
  if (cell.type === 'issue') return cell.key;
  return cell.type === 'url' ? cell.url : undefined;
}

function byNumber(cell: Cell, fieldId: string): ColumnFilter | undefined {
  const value = measureOf(cell);
  return value === undefined ? undefined : { fieldId, kind: 'number', min: value, max: value };
}

function byDay(cell: Cell, fieldId: string, timeZone: string): ColumnFilter | undefined {
  const day = dayOf(cell, timeZone);
  return day === undefined ? undefined : { fieldId, kind: 'date', from: day, to: day };
}

function dayOf(cell: Cell, timeZone: string): string | undefined {
  if (cell.type === 'date') return cell.date;
  return cell.type === 'datetime' ? todayIn(timeZone, Date.parse(cell.at)) : undefined;
}
