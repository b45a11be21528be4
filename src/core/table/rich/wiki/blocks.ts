import type { RichNode } from '#contract/issue-table';
import { isSpent, takeNode } from '../rich-budget';
import { asBlocks, asContent, element } from '../rich-elements';
import { readLines } from './inline';
import { LIST, readLists } from './lists';
import { takeQuotesAndPanels } from './macros';
import { readTable, ROW, takeRows } from './tables';
import type { WikiReading } from './wiki-reading';

/** Lines without white space before them, and which one to read next. */
interface Lines {
  all: string[];
  at: number;
}

/** Paragraphs, headings, lists, tables and rules of wiki markup without code. */
export function readBlocks(markup: string, reading: WikiReading): RichNode[] {
  const text = takeQuotesAndPanels(markup, reading.macros);
  const lines = linesOf(text, reading);
  const blocks: RichNode[] = [];
  while (lines.at < lines.all.length) {
    if (isSpent(reading.budget, reading.depth)) break;
    blocks.push(...nextBlock(lines, reading));
  }
  return blocks;
}

/** A line is a node at least: there is no room for more lines than for nodes. */
function linesOf(text: string, { budget }: WikiReading): Lines {
  const all = text.split('\n', Math.min(budget.nodes + 1, UINT32_MAX));
  if (all.length > budget.nodes) budget.cut = true;
  return { all: all.map(lineStart), at: 0 };
}

/** More than this, and `split` takes its limit for none at all. */
const UINT32_MAX = 0xffffffff;

/** The color of a line hides nothing of what it begins with. */
const COLOR = /^(?:\{color(?::[^{}]{0,100})?\}\s*)+(?=[*#h|-])/;
const lineStart = (line: string) => {
  const start = line.trimStart();
  return start.startsWith('{color') ? start.replace(COLOR, '') : start;
};

const HEADING = /^h[1-6]\./;
const QUOTE = /^bq\./;
const RULE = /^-{4,5}\s*$/;

function nextBlock(lines: Lines, reading: WikiReading): RichNode[] {
  const line = lines.all[lines.at] ?? '';
  if (line === '') {
    lines.at += 1;
    return [];
  }
  takeNode(reading.budget);
  if (!beginsOther(line)) {
    return asBlocks(readLines(takeLines(lines, isParagraph, reading), reading), 'paragraph');
  }
  if (ROW.test(line)) return tableBlock(lines, reading);
  if (LIST.test(line)) return readLists(takeLines(lines, continuesList, reading), reading);
  lines.at += 1;
  return lineBlock(line, reading);
}

/** A block of one line. */
function lineBlock(line: string, reading: WikiReading): RichNode[] {
  if (RULE.test(line)) return [{ tag: 'rule' }];
  const content = readLines([line.slice(line.indexOf('.') + 1)], reading);
  return HEADING.test(line) ? asBlocks(content, 'heading') : element('quote', asContent(content));
}

function tableBlock(lines: Lines, reading: WikiReading): RichNode[] {
  const { rows, length } = takeRows(lines.all, lines.at, reading.budget.nodes + 1);
  lines.at += length;
  return readTable(rows, readCell, reading);
}

/** A cell holds blocks, but a single paragraph needs no element of its own. */
function readCell(markup: string, reading: WikiReading): RichNode[] {
  const blocks = readBlocks(markup, reading);
  const [only] = blocks;
  const isOneParagraph =
    blocks.length === 1 && typeof only === 'object' && only.tag === 'paragraph';
  return isOneParagraph ? (only.content ?? []) : blocks;
}

const OTHER = new RegExp([ROW, LIST, HEADING, QUOTE, RULE].map(({ source }) => source).join('|'));
const beginsOther = (line: string) => OTHER.test(line);

const isParagraph = (line: string) => line !== '' && !beginsOther(line);

/** Until an empty line, or a block that is not a list, what follows belongs to the list. */
const continuesList = (line: string) => LIST.test(line) || isParagraph(line);

type Test = (line: string) => boolean;

/** Takes the lines from the next one on that pass, which that one does, as far as the budget reaches. */
function takeLines(lines: Lines, test: Test, { budget }: WikiReading): string[] {
  const from = lines.at;
  const end = Math.min(lines.all.length, from + budget.nodes + 1);
  lines.at += 1;
  while (lines.at < end && test(lines.all[lines.at] ?? '')) lines.at += 1;
  return lines.all.slice(from, lines.at);
}
