import type { RichNode } from '#contract/issue-table';
import { isSpent, takeNode } from '../rich-budget';
import { asContent, element, place } from '../rich-elements';
import { readLines } from './inline';
import { within, type WikiReading } from './wiki-reading';

/** Where a list begins: `* item`, `# item`, `- item`, and `** item` one level deeper. */
export const LIST = /^(?:[*#]{1,20}|-)[ \t]/;
/** Where a further item of it does. */
const ITEM = /^([*#-]{1,20})[ \t]+/;

interface Item {
  level: number;
  isNumbered: boolean;
  lines: string[];
}

/** Items and which one to read next. */
interface Items {
  all: Item[];
  at: number;
}

/**
 * The lists that lines make: another list where bullets turn into numbers.
 * @param lines those that begin no item go on with the one before
 */
export function readLists(lines: string[], reading: WikiReading): RichNode[] {
  return listsBelow(0, { all: itemsOf(lines), at: 0 }, reading);
}

function itemsOf(lines: string[]): Item[] {
  const items: Item[] = [];
  for (const line of lines) {
    const [begin = '', bullets = ''] = ITEM.exec(line) ?? [];
    const last = items.at(-1);
    if (last && begin === '') {
      last.lines.push(line);
      continue;
    }
    const text = line.slice(begin.length);
    items.push({ level: bullets.length, isNumbered: bullets.endsWith('#'), lines: [text] });
  }
  return items;
}

/** The lists of the next items, as long as they are deeper than a level. */
function listsBelow(level: number, items: Items, reading: WikiReading): RichNode[] {
  const lists: RichNode[] = [];
  for (let next = nextBelow(level, items, reading); next; next = nextBelow(level, items, reading)) {
    const { isNumbered } = next;
    const content: RichNode[] = [];
    while (next?.isNumbered === isNumbered) {
      content.push(readItem(next, items, reading));
      next = nextBelow(level, items, reading);
    }
    lists.push(...element(isNumbered ? 'numbered' : 'list', content));
  }
  return lists;
}

function nextBelow(level: number, { all, at }: Items, reading: WikiReading): Item | undefined {
  const next = all[at];
  if (next === undefined || next.level <= level) return undefined;
  return isSpent(reading.budget, reading.depth) ? undefined : next;
}

/** Deeper items are lists within the item above them. */
function readItem(item: Item, items: Items, reading: WikiReading): RichNode {
  takeNode(reading.budget);
  items.at += 1;
  const text = asContent(readLines(item.lines, reading));
  return place('item', [...text, ...listsBelow(item.level, items, within(reading))]);
}
