import type { RichNode, RichTag } from '#contract/issue-table';
import { type RichBudget, element, isSpent, RICH_MAX_CHARACTERS, takeText } from './rich-budget';
import { wikiInline } from './wiki-inline';

/** Markup is longer than its text, but not by more than this. */
const MARKUP_MAX_LENGTH = 4 * RICH_MAX_CHARACTERS;

const FENCE = /\{(code|noformat|quote|panel)(?::[^}\n]{0,300})?\}/g;
const LIST_ITEM = /^\s{0,20}([*#-]{1,8})\s+(.*)$/;
const HEADING = /^\s{0,20}h[1-6]\.\s+(.*)$/;
const QUOTE = /^\s{0,20}bq\.\s+(.*)$/;
const RULE = /^\s{0,20}-{4,5}\s*$/;
const ROW = /^\s{0,20}\|/;
const FENCE_TAGS: Record<string, RichTag> = { quote: 'quote', panel: 'panel' };

interface Lines {
  all: string[];
  /** The next one to read. */
  at: number;
}

/**
 * Jira wiki markup, as Data Center sends it.
 * @see https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all
 */
export function wikiToRich(markup: string, budget: RichBudget): RichNode[] {
  if (markup.length > MARKUP_MAX_LENGTH) budget.cut = true;
  // Each fence on a line of its own, wherever it stands.
  const fenced = markup.slice(0, MARKUP_MAX_LENGTH).replace(FENCE, '\n$&\n');
  return blocks(fenced.split(/\r?\n/), budget, 0);
}

function blocks(all: string[], budget: RichBudget, depth: number): RichNode[] {
  const lines: Lines = { all, at: 0 };
  const read: RichNode[] = [];
  while (lines.at < all.length) {
    if (isSpent(budget, depth)) break;
    read.push(...block(lines, budget, depth));
  }
  return read;
}

function block(lines: Lines, budget: RichBudget, depth: number): RichNode[] {
  const first = lines.all[lines.at] ?? '';
  const fence = /^\{(code|noformat|quote|panel)(?::[^}\n]{0,300})?\}$/.exec(first)?.[1];
  if (fence !== undefined) return fencedBlock(fence, lines, { budget, depth });
  if (isListItem(first)) return list(itemsOf(whileTrue(lines, isListItem)), budget);
  if (isRow(first)) return table(whileTrue(lines, isRow), budget);
  lines.at += 1;
  return lineBlock(first, budget) ?? paragraph(first, lines, budget);
}

const isListItem = (line: string) => LIST_ITEM.test(line) && !RULE.test(line);
const isRow = (line: string) => ROW.test(line);

/** @returns undefined for a line of a paragraph */
function lineBlock(line: string, budget: RichBudget): RichNode[] | undefined {
  if (line.trim() === '') return [];
  if (RULE.test(line)) return [{ tag: 'rule' }];
  const heading = HEADING.exec(line)?.[1];
  if (heading !== undefined) return element('heading', wikiInline(heading, budget));
  const quote = QUOTE.exec(line)?.[1];
  return quote === undefined ? undefined : element('quote', wikiInline(quote, budget));
}

function fencedBlock(
  fence: string,
  lines: Lines,
  { budget, depth }: { budget: RichBudget; depth: number },
): RichNode[] {
  const start = lines.at + 1;
  const closing = lines.all.indexOf(`{${fence}}`, start);
  const end = closing === -1 ? lines.all.length : closing;
  lines.at = end + 1;
  const inside = lines.all.slice(start, end);
  const tag = FENCE_TAGS[fence];
  if (tag) return element(tag, blocks(inside, budget, depth + 1));
  return element('codeblock', takeText(trimmedLines(inside), budget));
}

/** Without the empty lines that its fences leave, but with its indentation. */
const trimmedLines = (lines: string[]) =>
  lines
    .join('\n')
    .replace(/^\s*\n/, '')
    .trimEnd();

function whileTrue(lines: Lines, test: (line: string) => boolean): string[] {
  const start = lines.at;
  while (lines.at < lines.all.length && test(lines.all[lines.at] ?? '')) lines.at += 1;
  return lines.all.slice(start, lines.at);
}

/** Lines until an empty one or the begin of another block; Jira keeps the breaks between them. */
function paragraph(first: string, lines: Lines, budget: RichBudget): RichNode[] {
  const content = wikiInline(first.trim(), budget);
  for (let next = lines.all[lines.at]; next !== undefined && isText(next);) {
    if (isSpent(budget)) break;
    content.push({ tag: 'break' }, ...wikiInline(next.trim(), budget));
    next = lines.all[(lines.at += 1)];
  }
  return element('paragraph', content);
}

const OTHERS = [LIST_ITEM, HEADING, QUOTE, RULE, ROW, /^\{(?:code|noformat|quote|panel)[:}]/];
const isText = (line: string) => line.trim() !== '' && !OTHERS.some((other) => other.test(line));

interface Item {
  bullets: string;
  text: string;
}

function itemsOf(lines: string[]): Item[] {
  return lines.map((line) => {
    const [, bullets = '', text = ''] = LIST_ITEM.exec(line) ?? [];
    return { bullets, text };
  });
}

/** Deeper items stand in a list of their own within the item above them. */
function list(items: Item[], budget: RichBudget): RichNode[] {
  const content: RichNode[] = [];
  let rest = items;
  for (let item = rest[0]; item && !isSpent(budget); item = rest[0]) {
    const level = item.bullets.length;
    const next = rest.findIndex((other, at) => at > 0 && other.bullets.length <= level);
    const deeper = rest.slice(1, next === -1 ? undefined : next);
    const text = wikiInline(item.text, budget);
    content.push(...element('item', [...text, ...(deeper.length > 0 ? list(deeper, budget) : [])]));
    rest = next === -1 ? [] : rest.slice(next);
  }
  return element(items[0]?.bullets.endsWith('#') ? 'numbered' : 'list', content);
}

function table(lines: string[], budget: RichBudget): RichNode[] {
  const rows = lines.flatMap((line) => element('row', cells(line.trim(), budget)));
  return element('table', rows);
}

/** `||head||head||` and `|cell|cell|`, but not the bar within `[words|address]`. */
function cells(row: string, budget: RichBudget): RichNode[] {
  const isHead = row.startsWith('||');
  const parts = row.split(/\|{1,2}(?![^[\]]{0,300}\])/).slice(1);
  if (parts.at(-1)?.trim() === '') parts.pop();
  return parts.flatMap((part) => {
    const content = wikiInline(part.trim(), budget);
    return element('cell', isHead ? element('strong', content) : content);
  });
}
