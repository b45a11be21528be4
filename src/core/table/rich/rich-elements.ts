import type { RichElement, RichNode, RichTag } from '#contract/issue-table';
import { linkTarget } from '../../untrusted/link-target';
import { isBlock } from './is-block';
import type { RichReading } from './rich-budget';

const HREF_MAX_LENGTH = 2000;

/** An element around what is not empty. */
export function element(
  tag: RichTag,
  content: RichNode[],
  more: Partial<RichElement> = {},
): RichNode[] {
  return content.length === 0 ? [] : [{ tag, content, ...more }];
}

/** An element that holds a place, such as a cell: an empty one stays, or those after it would shift. */
export function place(tag: RichTag, content: RichNode[]): RichElement {
  return content.length === 0 ? { tag } : { tag, content };
}

/** A numbered list, beginning with the number that its author chose. */
export function numberedList(items: RichNode[], start: unknown): RichNode[] {
  const isOther = typeof start === 'number' && Number.isInteger(start) && start !== 1;
  return element('numbered', items, isOther ? { start } : {});
}

/** A link where the address is one that may be followed, else its content alone. */
export function link(href: unknown, content: RichNode[], reading: RichReading): RichNode[] {
  const safe = safeHref(href, reading.baseUrl);
  if (safe === undefined || safe.length > reading.budget.addresses) return content;
  if (content.length > 0) reading.budget.addresses -= safe.length;
  return element('link', content, { href: safe });
}

/**
 * Inline parts and blocks, as they stand in one text: each run of inline parts becomes an element of its own,
 * without the breaks at its ends.
 */
export function asBlocks(nodes: RichNode[], tag: RichTag): RichNode[] {
  const blocks: RichNode[] = [];
  let run: RichNode[] = [];
  for (const node of nodes) {
    if (!isBlock(node)) {
      run.push(node);
      continue;
    }
    blocks.push(...element(tag, trimmed(run)), node);
    run = [];
  }
  return [...blocks, ...element(tag, trimmed(run))];
}

/** The same within an item or a cell, where inline parts need no element if they are all. */
export function asContent(nodes: RichNode[]): RichNode[] {
  return nodes.some(isBlock) ? asBlocks(nodes, 'paragraph') : trimmed(nodes);
}

/** Without breaks and white space at both ends. */
function trimmed(nodes: RichNode[]): RichNode[] {
  const from = nodes.findIndex((node) => !isSpace(node));
  return from === -1 ? [] : nodes.slice(from, nodes.findLastIndex((node) => !isSpace(node)) + 1);
}

const isSpace = (node: RichNode) =>
  typeof node === 'string' ? node.trim() === '' : node.tag === 'break';

/** @returns the address when it may be followed, or is a path of that Jira */
function safeHref(href: unknown, baseUrl: string): string | undefined {
  if (typeof href !== 'string' || href.length > HREF_MAX_LENGTH) return undefined;
  return linkTarget(/^\/(?![/\\])/.test(href) ? `${baseUrl}${href}` : href);
}
