import type { RichNode } from '#contract/issue-table';
import { isSpent, takeNode, takeText } from '../rich-budget';
import { element, link } from '../rich-elements';
import { effectEnds } from './effect-ends';
import { hasParts, type LinePart, lineParts } from './line-parts';
import { hasMacro, MACRO_PLACE, macroNumber } from './macros';
import { EFFECTS } from './text-effects';
import { within, type WikiReading } from './wiki-reading';

/** A text effect may end so far behind the last character that is shown. */
const LOOK_AHEAD_CHARACTERS = 600;

/** A text effect is a node, and has two marks around it. */
const PARTS_PER_NODE = 2;

/** Lines of wiki markup: macros stand where they were taken out, and Jira keeps the breaks between lines. */
export function readLines(lines: string[], reading: WikiReading): RichNode[] {
  const nodes: RichNode[] = [];
  for (const line of lines) {
    if (isSpent(reading.budget, reading.depth)) break;
    takeNode(reading.budget);
    if (nodes.length > 0) nodes.push({ tag: 'break' });
    nodes.push(...readLine(line.trim(), reading));
  }
  return nodes;
}

const PLACES = new RegExp(`(${MACRO_PLACE})`);

function readLine(line: string, reading: WikiReading): RichNode[] {
  if (!hasMacro(line)) return readInline(line, reading);
  return line.split(PLACES).flatMap((piece, index) => {
    const isPlace = index % 2 === 1;
    return isPlace
      ? reading.readMacro(reading.macros.all[macroNumber(piece)], within(reading))
      : readInline(piece, reading);
  });
}

/** Wiki markup without line breaks and macros: text effects, links, images, icons. */
function readInline(markup: string, reading: WikiReading): RichNode[] {
  if (!hasParts(markup)) return takeText(markup, reading.budget);
  const { characters, nodes } = reading.budget;
  const parts = lineParts(markup, {
    characters: characters + LOOK_AHEAD_CHARACTERS,
    parts: PARTS_PER_NODE * nodes,
  });
  return partNodes({ parts, ends: effectEnds(parts) }, [0, parts.length], reading);
}

interface Line {
  parts: LinePart[];
  /** For each part that begins a text effect, the one that ends it. */
  ends: (number | undefined)[];
}

/** Reads the parts of a line in a range; its end is exclusive. */
function partNodes(line: Line, [from, to]: [number, number], reading: WikiReading): RichNode[] {
  const { budget, depth } = reading;
  const nodes: RichNode[] = [];
  let words = '';
  let lastEnd = -1;
  const addWords = () => {
    nodes.push(...takeText(words, budget));
    words = '';
  };
  for (let at = from; at < to && !isSpent(budget, depth); at += 1) {
    const part = line.parts[at];
    const end = effectEnd(line, at, { to, lastEnd });
    if (end !== undefined) {
      addWords();
      nodes.push(...effectNodes(line, [at, end], reading));
      at = lastEnd = end;
    } else if (part?.type === 'mark' || part?.type === 'text') {
      words += part.type === 'mark' ? part.source : part.text;
    } else if (part) {
      addWords();
      nodes.push(...otherNodes(part, reading));
    }
  }
  addWords();
  return nodes;
}

/** @returns the part that ends the text effect which begins here; undefined if none begins */
function effectEnd(
  { parts, ends }: Line,
  at: number,
  { to, lastEnd }: { to: number; lastEnd: number },
): number | undefined {
  const part = parts[at];
  const end = ends[at];
  if (part?.type !== 'mark' || end === undefined || end >= to) return undefined;
  return part.isSecondDash && lastEnd !== at - 1 ? undefined : end;
}

function effectNodes(line: Line, [at, end]: [number, number], reading: WikiReading): RichNode[] {
  takeNode(reading.budget);
  const part = line.parts[at];
  const tag = part?.type === 'mark' ? EFFECTS[part.mark] : undefined;
  return element(tag ?? 'emphasis', partNodes(line, [at + 1, end], within(reading)));
}

function otherNodes(
  part: Exclude<LinePart, { type: 'mark' | 'text' }>,
  reading: WikiReading,
): RichNode[] {
  if (part.type === 'break') return [{ tag: 'break' }];
  if (part.type === 'code') return element('code', takeText(part.text, reading.budget));
  if (part.type === 'brackets') return bracketed(part.inside, reading);
  const words = part.isPlain
    ? takeText(part.words, reading.budget)
    : readInline(part.words, { ...within(reading), isInLink: true });
  return reading.isInLink ? words : link(part.href, words, reading);
}

/** A text effect does not reach into brackets, nor out of them. */
function bracketed(markup: string, reading: WikiReading): RichNode[] {
  const { budget } = reading;
  return [
    ...takeText('[', budget),
    ...readInline(markup, within(reading)),
    ...takeText(']', budget),
  ];
}
