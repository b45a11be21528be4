import type { RichNode } from '#contract/issue-table';
import { property, stringProperty } from '#core/untrusted/property';
import { isSpent, type RichReading, takeNode, takeText } from '../rich-budget';
import { ADF_NODES, attribute } from './adf-nodes';

/**
 * The Atlassian Document Format, as Jira Cloud sends it.
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 * @returns undefined if the value is not such a document
 */
export function adfToRich(value: unknown, reading: RichReading): RichNode[] | undefined {
  return property(value, 'type') === 'doc' ? contentOf(value, reading) : undefined;
}

function contentOf(node: unknown, reading: RichReading): RichNode[] {
  const content = property(node, 'content');
  if (!Array.isArray(content)) return [];
  const read: RichNode[] = [];
  for (const child of content as unknown[]) {
    if (isSpent(reading.budget, reading.depth)) break;
    takeNode(reading.budget);
    read.push(...nodeOf(child, reading));
  }
  return read;
}

function nodeOf(node: unknown, reading: RichReading): RichNode[] {
  const type = stringProperty(node, 'type') ?? '';
  const children = (instead = node) => contentOf(instead, { ...reading, depth: reading.depth + 1 });
  const read = Object.hasOwn(ADF_NODES, type) ? ADF_NODES[type] : undefined;
  return read ? read(node, children, reading) : unknownNode(node, children, reading);
}

/** New kinds of nodes lose no words: they are what they contain, or else the text among their attributes. */
function unknownNode(
  node: unknown,
  children: () => RichNode[],
  { budget }: RichReading,
): RichNode[] {
  const inside = children();
  if (inside.length > 0) return inside;
  return takeText(stringProperty(node, 'text') ?? attribute(node, 'text') ?? '', budget);
}
