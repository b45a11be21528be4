import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { read, utils } from '@e965/xlsx';
import { load } from 'cheerio';
import { convertToHtml } from 'mammoth';

/** The cells of each row, as texts. */
type Cells = string[][];

/** The rows of the first table of a `.docx` file, and the paragraphs outside of tables. */
export async function readWord(path: string): Promise<{ rows: Cells; paragraphs: string[] }> {
  const { value } = await convertToHtml({ path });
  const html = load(value);
  const textsOf = (elements: ReturnType<typeof html>) =>
    elements.toArray().map((element) => html(element).text());
  const rows = html('table').first().find('tr').toArray();
  return {
    rows: rows.map((row) => textsOf(html(row).find('th, td'))),
    paragraphs: textsOf(html('body > p')),
  };
}

/** The text of each page of a PDF, without the breaks of its lines. */
export async function readPdf(path: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(__dirname, 'pdf-text.mjs'),
    path,
  ]);
  return (JSON.parse(stdout) as string[]).map((text) => text.replace(/\s+/g, ' '));
}

/** The rows of an Excel or CSV file as a spreadsheet shows them. */
export async function readSheet(path: string): Promise<Cells> {
  const book = read(await readFile(path), { type: 'buffer', raw: path.endsWith('.csv') });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  return utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' });
}
