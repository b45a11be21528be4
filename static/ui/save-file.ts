/** Tells spreadsheets that a CSV file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** Saves a CSV file, given in parts, among the person's downloads. */
export function saveCsv(name: string, parts: string[]): void {
  saveFile(name, new Blob([BYTE_ORDER_MARK, ...parts], { type: 'text/csv' }));
}

/** Saves a file among the person's downloads. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
