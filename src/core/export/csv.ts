/** A field of a CSV file; a number is written as it is, a text in quotation marks. */
export type CsvField = string | number;

/** With one of these characters in front, full-width forms included, a spreadsheet runs a field as a formula. */
const FORMULA = String.raw`(?:[^\S\t\r\n]|["'])*[=+\-@＝＋－＠]`;
const BULLET = String.raw`[^\S\t\r\n]*- `;

/**
 * Where a spreadsheet may begin a field: at the start of a text, behind the separator of another language (`;` in
 * German and French), a tab or `|`, and on a new line if that spreadsheet takes the quotation mark in front for text.
 */
const FIELD_STARTS = new RegExp(
  String.raw`^(?=[\t\r])|(?<=^|[;|\t])(?=${FORMULA})|(?<=[\r\n])(?!${BULLET})(?=${FORMULA})`,
  'gu',
);

/** Renders lines of fields as CSV (RFC 4180). No text of it runs as a formula. */
export function csvOf(lines: CsvField[][]): string {
  return lines.map((fields) => fields.map(csvField).join(',') + '\r\n').join('');
}

/** Every text is quoted, because a spreadsheet of another language splits fields at another character. */
function csvField(field: CsvField): string {
  if (typeof field === 'number') return String(field);
  return field === '' ? '' : `"${withoutFormulas(field).replaceAll('"', '""')}"`;
}

/** A text that no spreadsheet runs as a formula. */
export const withoutFormulas = (text: string): string => text.replace(FIELD_STARTS, "'");
