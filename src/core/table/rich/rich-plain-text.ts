import type { RichElement, RichNode, RichTag } from '#contract/issue-table';

/** What stands on lines of its own. */
const BLOCKS = new Set<RichTag>([
  'paragraph',
  'heading',
  'list',
  'numbered',
  'item',
  'quote',
  'panel',
  'codeblock',
  'table',
  'row',
  'break',
]);

/** The words of a rich text, a line for each block: for copies, exports and screen readers. */
export function richPlainText(content: RichNode[]): string {
  return content
    .map(textOf)
    .join('')
    .replace(/[ \t]*\n[ \t\n]*/g, '\n')
    .trim();
}

function textOf(node: RichNode): string {
  if (typeof node === 'string') return node;
  const inside = (node.content ?? []).map(textOf).join('');
  if (node.tag === 'cell') return `${inside.trim()}\t`;
  return isBlock(node) ? `\n${inside}\n` : inside;
}

const isBlock = ({ tag }: RichElement) => BLOCKS.has(tag);
