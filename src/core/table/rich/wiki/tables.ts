import type { RichNode } from '#contract/issue-table';
import { isSpent, takeNode } from '../rich-budget';
import { element, place } from '../rich-elements';
import { IMAGE } from './images';
import { BRACKETS } from './links';
import { MACRO_PLACE } from './macros';
import { within, type WikiReading } from './wiki-reading';

/** Where a row begins: `||heading||heading||`, `|cell|cell|`. */
export const ROW = /^\s*\|/;

/** What stands between bars: one cell, which may be of several lines and blocks. */
type ReadCell = (markup: string, reading: WikiReading) => RichNode[];

/**
 * The lines of a table from its first row on. A row without a bar at its end goes on in the next line.
 * @param max how many lines to take
 * @returns the rows, and how many lines they are
 */
export function takeRows(
  lines: string[],
  from: number,
  max: number,
): { rows: string[]; length: number } {
  const rows: string[] = [];
  let at = from;
  for (let line = lines[at]; line?.trim() && at < from + max; line = lines[at]) {
    if (ROW.test(line)) rows.push(line.trim());
    else if (isClosed(rows.at(-1) ?? '')) break;
    else rows.push(`${rows.pop() ?? ''}\n${line.trim()}`);
    at += 1;
  }
  return { rows, length: at - from };
}

const isClosed = (row: string) => /(?<!\\)\|$/.test(row);

/** Reads the rows of a table. @returns one table element with as many rows as the budget allows */
export function readTable(rows: string[], readCell: ReadCell, reading: WikiReading): RichNode[] {
  const read: RichNode[] = [];
  for (const row of rows) {
    if (isSpent(reading.budget, reading.depth)) break;
    takeNode(reading.budget);
    read.push(place('row', readCells(cellsOf(row), readCell, within(reading))));
  }
  return element('table', read);
}

function readCells(cells: Cell[], readCell: ReadCell, reading: WikiReading): RichNode[] {
  const read: RichNode[] = [];
  for (const { isHeading, markup } of cells) {
    if (isSpent(reading.budget, reading.depth)) break;
    takeNode(reading.budget);
    read.push(place(isHeading ? 'header' : 'cell', readCell(markup, reading)));
  }
  return read;
}

/** A bar within a link, the options of an image or a macro, or behind a backslash divides nothing. */
const DIVIDER = new RegExp(
  [String.raw`\\[\s\S]`, BRACKETS, IMAGE, MACRO_PLACE, String.raw`\|+`].join('|'),
  'g',
);

/** Two bars before a cell make it a heading. */
interface Cell {
  isHeading: boolean;
  markup: string;
}

function cellsOf(row: string): Cell[] {
  const cells: Cell[] = [];
  let bars: { from: number; to: number } | undefined;
  const add = (to: number) => {
    if (bars) cells.push({ isHeading: bars.to - bars.from > 1, markup: row.slice(bars.to, to) });
  };
  DIVIDER.lastIndex = 0;
  for (let match = DIVIDER.exec(row); match; match = DIVIDER.exec(row)) {
    if (!match[0].startsWith('|')) continue;
    add(match.index);
    bars = { from: match.index, to: DIVIDER.lastIndex };
  }
  if (bars && row.slice(bars.to).trim() !== '') add(row.length);
  return cells;
}
