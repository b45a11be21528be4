import type { RichElement, RichNode, RichTag } from '#contract/issue-table';

const BLOCKS = [
  'paragraph',
  'heading',
  'list',
  'numbered',
  'item',
  'quote',
  'panel',
  'codeblock',
  'rule',
  'table',
  'row',
] as const satisfies RichTag[];

type Block = RichElement & { tag: (typeof BLOCKS)[number] };

/** Whether a node stands on lines of its own. */
export const isBlock = (node: RichNode): node is Block =>
  typeof node === 'object' && (BLOCKS as readonly RichTag[]).includes(node.tag);
