import type { RichElement, RichNode, RichTag } from '#contract/issue-table';
import { isBlock } from '../table/rich/is-block';
import { richPlainText } from '../table/rich/rich-plain-text';
import { type AdfNode, paragraph, text } from './adf';
import { richInlineToAdf } from './rich-inline-to-adf';

/** Where blocks stand: a document allows fewer kinds within a quote or an item than within a table cell. */
type Place = 'cell' | 'quote' | 'item';

/**
 * Formatted text as blocks of a table cell. Panels and headings are their content; a table, which cannot stand
 * within a table, is a line for each row, with a bar between its cells.
 */
export function richToAdf(content: RichNode[]): AdfNode[] {
  return blocksOf(content, 'cell');
}

function blocksOf(content: RichNode[], place: Place): AdfNode[] {
  const blocks: AdfNode[] = [];
  let run: RichNode[] = [];
  const endRun = () => {
    const inline = richInlineToAdf(run);
    if (inline.length > 0) blocks.push(paragraph(inline));
    run = [];
  };
  for (const node of content) {
    if (isBlock(node)) {
      endRun();
      blocks.push(...blockOf(node, place));
    } else {
      run.push(node);
    }
  }
  endRun();
  return blocks;
}

type Render = (node: RichElement, place: Place) => AdfNode[];

const BLOCKS: Partial<Record<RichTag, Render>> = {
  heading: ({ content = [] }, place) => blocksOf([{ tag: 'strong', content }], place),
  list: ({ content = [] }) => [{ type: 'bulletList', content: content.map(itemOf) }],
  numbered: ({ content = [], start = 1 }) => [
    { type: 'orderedList', attrs: { order: start }, content: content.map(itemOf) },
  ],
  quote: ({ content = [] }, place) =>
    place === 'cell' ? quoteOf(blocksOf(content, 'quote')) : blocksOf(content, place),
  codeblock: (node) => [{ type: 'codeBlock', content: text(richPlainText([node])) }],
  rule: (_node, place) => (place === 'cell' ? [{ type: 'rule' }] : []),
  row: ({ content = [] }) => [paragraph(rowOf(content))],
};

const blockOf: Render = (node, place) =>
  BLOCKS[node.tag]?.(node, place) ?? blocksOf(node.content ?? [], place);

/** A quote may not be empty. */
const quoteOf = (content: AdfNode[]): AdfNode[] =>
  content.length === 0 ? [] : [{ type: 'blockquote', content }];

function itemOf(node: RichNode): AdfNode {
  const blocks = blocksOf(contentOf(node), 'item');
  const [first] = blocks;
  const isListFirst = first === undefined || first.type.endsWith('List');
  return { type: 'listItem', content: isListFirst ? [paragraph([]), ...blocks] : blocks };
}

function rowOf(cells: RichNode[]): AdfNode[] {
  return cells.flatMap((cell, index) => [
    ...(index === 0 ? [] : text(' | ')),
    ...richInlineToAdf(contentOf(cell)),
  ]);
}

const contentOf = (node: RichNode): RichNode[] =>
  typeof node === 'string' ? [node] : (node.content ?? []);
