import type { RichNode, RichTag } from '#contract/issue-table';
import { parseUrl } from '../../untrusted/parse-url';
import { withoutInvisibleControls } from '../plain-text';

/** What of one text crosses the bridge: enough to read in a table, whatever Jira holds. */
export const RICH_MAX_CHARACTERS = 1500;
const NODES_MAX = 400;
const DEPTH_MAX = 12;
const HREF_MAX_LENGTH = 2000;

/** How much of a text may still be taken. One for each text, used up while it is read. */
export interface RichBudget {
  characters: number;
  nodes: number;
  /** Something was left out. */
  cut: boolean;
}

export function richBudget(): RichBudget {
  return { characters: RICH_MAX_CHARACTERS, nodes: NODES_MAX, cut: false };
}

export function isSpent(budget: RichBudget, depth = 0): boolean {
  if (budget.characters > 0 && budget.nodes > 0 && depth <= DEPTH_MAX) return false;
  budget.cut = true;
  return true;
}

/** @returns the text as far as the budget reaches; nothing for an empty one */
export function takeText(text: string, budget: RichBudget): RichNode[] {
  if (text === '' || isSpent(budget)) return [];
  const room = budget.characters;
  const clean = withoutInvisibleControls(text.slice(0, room + 1));
  budget.nodes -= 1;
  budget.characters -= clean.length;
  if (clean.length <= room) return clean === '' ? [] : [clean];
  budget.cut = true;
  return [`${clean.slice(0, room).replace(/[\ud800-\udbff]$/, '')}…`];
}

/** An element around what is not empty. */
export function element(
  tag: RichTag,
  content: RichNode[],
  more: { href?: string } = {},
): RichNode[] {
  return content.length === 0 ? [] : [{ tag, content, ...more }];
}

/** A link where the address is one that may be followed, else its content alone. */
export function link(href: unknown, content: RichNode[]): RichNode[] {
  const safe = safeHref(href);
  return safe === undefined ? content : element('link', content, { href: safe });
}

/** @returns the address when it is http, https or mailto */
function safeHref(href: unknown): string | undefined {
  if (typeof href !== 'string' || href.length > HREF_MAX_LENGTH) return undefined;
  return /^(?:https?:\/\/|mailto:)/i.test(href) ? parseUrl(href)?.href : undefined;
}
