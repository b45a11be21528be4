import type { RichNode } from '#contract/issue-table';
import { withoutInvisibleControls } from '../plain-text';

/**
 * Characters of one text that cross the bridge: enough to read in a table.
 * @internal exported for its test
 */
export const RICH_MAX_CHARACTERS = 1500;
const NODES_MAX = 400;
const DEPTH_MAX = 12;
/** Of all addresses of a text together: a link is not text, but it crosses the bridge too. */
const ADDRESSES_MAX_CHARACTERS = 6000;

/** How much of a text may still be taken. One for each text, used up while it is read. */
export interface RichBudget {
  characters: number;
  nodes: number;
  /** Characters of addresses. */
  addresses: number;
  /** Something was left out. */
  cut: boolean;
}

/** A reading of a text: what may still be taken of it, and what its links start from. */
export interface RichReading {
  budget: RichBudget;
  /** Of the Jira that holds the text, without a trailing slash. */
  baseUrl: string;
  /** How many elements stand around what is read now. */
  depth: number;
}

/** Reads a text with markup in it. */
export type ReadMarkup = (text: string, reading: RichReading) => RichNode[];

/** @returns the whole budget, for one text */
export function richBudget(): RichBudget {
  return {
    characters: RICH_MAX_CHARACTERS,
    nodes: NODES_MAX,
    addresses: ADDRESSES_MAX_CHARACTERS,
    cut: false,
  };
}

/** @returns whether nothing more may be taken, at this depth; the text is cut then */
export function isSpent(budget: RichBudget, depth = 0): boolean {
  if (budget.characters > 0 && budget.nodes > 0 && depth <= DEPTH_MAX) return false;
  budget.cut = true;
  return true;
}

/** Uses up what nodes cost, also those that turn out to be empty: looking at them was work. */
export function takeNode(budget: RichBudget, nodes = 1): void {
  budget.nodes -= nodes;
}

/** @returns the text as far as the budget reaches; nothing for an empty one */
export function takeText(text: string, budget: RichBudget): RichNode[] {
  if (text === '' || isSpent(budget)) return [];
  const room = budget.characters;
  const clean = withoutInvisibleControls(text.slice(0, room + 1));
  takeNode(budget);
  budget.characters -= clean.length;
  if (clean.length <= room) return clean === '' ? [] : [clean];
  budget.cut = true;
  return [`${clean.slice(0, room).replace(/[\ud800-\udbff]$/, '')}…`];
}
