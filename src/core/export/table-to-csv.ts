import type { Cell, IssueTable } from '#contract/issue-table';
import { NEUTRAL_FORMAT } from '../table/text/cell-format';
import { plainText } from '../table/text/cell-text';
import { readableNumber } from '../table/text/readable-number';
import { csvOf, type CsvField } from './csv';

/** Renders a table as CSV (RFC 4180) with a header line of the column names. */
export function tableToCsv({ columns, rows }: Pick<IssueTable, 'columns' | 'rows'>): string {
  const header = columns.map(({ name }) => name);
  return csvOf([header, ...rows.map(({ cells }) => cells.map(cellField))]);
}

const cellField = (cell: Cell): CsvField =>
  cell.type === 'number' ? readableNumber(cell.value) : plainText(cell, NEUTRAL_FORMAT);
