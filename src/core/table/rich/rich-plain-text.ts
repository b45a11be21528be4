import type { RichElement, RichNode } from '#contract/issue-table';
import { isBlock } from './is-block';

/**
 * The words of a rich text, for copies, exports and screen readers. A line for each block and a tab between
 * cells, as a browser copies a table; code keeps its indentation.
 */
export function richPlainText(content: RichNode[]): string {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    lines.push(...line.split('\n').flatMap((part) => part.trim() || []));
    line = '';
  };
  for (const node of content) {
    if (isBlock(node)) {
      end();
      lines.push(...blockLines(node));
    } else {
      line += inlineText(node);
    }
  }
  end();
  return lines.join('\n');
}

/** One text or none, so that a block without words is not an empty line. */
function blockLines({ tag, content = [] }: RichElement): string[] {
  if (tag === 'codeblock') return content.map(inlineText);
  if (tag === 'row') return [content.map((cell) => richPlainText(inside(cell))).join('\t')];
  return [richPlainText(content)].filter(Boolean);
}

const inside = (node: RichNode): RichNode[] =>
  typeof node === 'string' ? [node] : (node.content ?? []);

function inlineText(node: RichNode): string {
  if (typeof node === 'string') return node;
  const text = inside(node).map(inlineText).join('');
  if (node.tag === 'break') return '\n';
  // Without its mark, ten to the power of two would read as a hundred and two.
  return node.tag === 'superscript' ? `^${text}` : text;
}
