import type { TableRow } from '#contract/issue-table';
import { plainText } from '../table/text/cell-text';
import type { CellFormat } from '../table/text/cell-format';
import { foldText } from './fold-text';

/** The text of a row does not change, and is searched at each key press. */
const texts = new WeakMap<TableRow, { format: CellFormat; text: string }>();

/**
 * The rows that contain each of the words, in any of their cells and whatever the case.
 * @param search words between spaces; without any all rows remain
 */
export function searchRows(rows: TableRow[], search: string, format: CellFormat): TableRow[] {
  const words = foldText(search).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = textOf(row, format);
    return words.every((word) => text.includes(word));
  });
}

function textOf(row: TableRow, format: CellFormat): string {
  const known = texts.get(row);
  if (known?.format === format) return known.text;
  const text = foldText([row.key, ...row.cells.map((cell) => plainText(cell, format))].join('\n'));
  texts.set(row, { format, text });
  return text;
}
