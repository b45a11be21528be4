import type { Cell, IssueTable } from '#contract/issue-table';
import { NEUTRAL_FORMAT } from '../table/text/cell-format';
import { plainText } from '../table/text/cell-text';

/** With one of these characters in front, a spreadsheet would run a field as a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** Renders a table as CSV (RFC 4180) with a header line of the column names. */
export function tableToCsv({ columns, rows }: Pick<IssueTable, 'columns' | 'rows'>): string {
  const header = columns.map(({ name }) => harmless(name));
  const lines = [header, ...rows.map(({ cells }) => cells.map(cellText))];
  return lines.map((fields) => fields.map(quoted).join(',') + '\r\n').join('');
}

function cellText(cell: Cell): string {
  const text = plainText(cell, NEUTRAL_FORMAT);
  return cell.type === 'number' ? text : harmless(text);
}

const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const quoted = (field: string): string =>
  NEEDS_QUOTES.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
