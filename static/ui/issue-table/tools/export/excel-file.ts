// The form without web workers: Forge's policy need not allow them.
import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/universal';
import { sheetValue, type SheetReader, type SheetValue } from '#core/export/sheet-value';
import type { ShownRows } from '#core/view/shown-rows';

const DAY_MS = 86_400_000;
const HOURS_PER_DAY = 24;
/** Excel shows no more of a text than this in one cell. */
const TEXT_MAX = 32_767;
const WIDTH_MIN = 10;
const WIDTH_MAX = 60;
/** Rows that are looked at for the width of a column. */
const WIDTH_SAMPLE = 200;

/** Makes an Excel file of the rows: a bold head that stays in sight, and values that Excel can calculate with. */
export function excelFile(
  { columns, rows }: ShownRows,
  { sheet, ...reader }: SheetReader & { sheet: string },
): Promise<Blob> {
  const head = columns.map(({ name }): CellObject => ({ value: name, fontWeight: 'bold' }));
  const body = rows.map(({ cells }) => cells.map((cell) => excelCell(sheetValue(cell, reader))));
  return writeExcelFile([head, ...body], {
    sheet: sheetName(sheet),
    columns: columns.map((_column, at) => ({ width: widthOf([head, ...body], at) })),
    stickyRowsCount: 1,
  }).toBlob();
}

/** A text begins no formula: the file says of each that it is text. */
function excelCell(value: SheetValue): CellObject | null {
  switch (value?.kind) {
    case undefined:
      return null;
    case 'text':
      return { type: String, value: value.value.slice(0, TEXT_MAX), wrap: true };
    case 'boolean':
      return { type: Boolean, value: value.value };
    case 'number':
      return { type: Number, value: value.value };
    case 'percent':
      return { type: Number, value: value.value, format: '0.##%' };
    case 'hours':
      return { type: Number, value: value.value / HOURS_PER_DAY, format: '[h]:mm' };
    case 'day':
      return { type: Date, value: new Date(value.value * DAY_MS), format: 'yyyy-mm-dd' };
    case 'moment':
      return { type: Date, value: new Date(value.value * DAY_MS), format: 'yyyy-mm-dd hh:mm' };
  }
}

/** Excel refuses some characters in the name of a sheet, and more than 31 of them. */
const sheetName = (name: string) =>
  name
    .replace(/[[\]:*?/\\']/gu, ' ')
    .trim()
    .slice(0, 31) || 'Issues';

function widthOf(lines: SheetData, at: number): number {
  const lengths = lines.slice(0, WIDTH_SAMPLE).map((cells) => textLength(cells[at]));
  return Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, ...lengths) + 2);
}

function textLength(cell: SheetData[number][number]): number {
  const value = (cell as CellObject | null)?.value;
  return value instanceof Date ? 'yyyy-mm-dd hh:mm'.length : String(value ?? '').length;
}
