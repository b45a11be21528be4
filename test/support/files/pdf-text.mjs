/** Reads a PDF by pdf.js, which is an ES module only and so out of reach of Jest. `node pdf-text.mjs FILE` prints its pages. */
import { readFile } from 'node:fs/promises';
import { extractText } from 'unpdf';

const bytes = await readFile(process.argv[2]);
const { text } = await extractText(new Uint8Array(bytes));
console.log(JSON.stringify(text));
