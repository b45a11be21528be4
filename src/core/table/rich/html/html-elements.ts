import type { RichElement, RichNode, RichTag } from '#contract/issue-table';
import { decodeReferences } from '../character-references';
import { isBlock } from '../is-block';
import type { RichReading } from '../rich-budget';
import { asBlocks, asContent, element, link, numberedList, place } from '../rich-elements';
import { type SpanningCell, tableGrid } from '../table-grid';
import { attributeIn } from './html-tokens';

/** An element as far as it was read. */
export interface HtmlFrame {
  name: string;
  attributes: string;
  nodes: RichNode[];
}

export interface HtmlReading extends RichReading {
  /** Of table cells, how many places they cover. */
  spans: Map<RichNode, { columns: number; rows: number }>;
}

/** Elements around text. */
const INLINE: Record<string, RichTag> = {
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  code: 'code',
  tt: 'code',
  kbd: 'code',
  samp: 'code',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  sup: 'superscript',
  sub: 'subscript',
};

/** Elements that stand on lines of their own. */
const BLOCK: Record<string, RichTag> = {
  p: 'paragraph',
  div: 'paragraph',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
};

type ReadElement = (frame: HtmlFrame, reading: HtmlReading) => RichNode[];

const cell =
  (tag: RichTag): ReadElement =>
  ({ nodes, attributes }, { spans }) => {
    const read = place(tag, asContent(nodes));
    spans.set(read, { columns: span(attributes, 'colspan'), rows: span(attributes, 'rowspan') });
    return [read];
  };

const OTHERS: Record<string, ReadElement> = {
  ul: ({ nodes }) => element('list', elementsIn(nodes)),
  ol: ({ nodes, attributes }) =>
    numberedList(elementsIn(nodes), Number(attributeIn(attributes, 'start') ?? 1)),
  li: ({ nodes }) => [place('item', asContent(nodes))],
  blockquote: ({ nodes }) => element('quote', asContent(nodes)),
  pre: ({ nodes }) => element('codeblock', asContent([nodes.map(wordsOf).join('').trimEnd()])),
  table: ({ nodes }, reading) => element('table', rowsOf(nodes, reading)),
  tr: ({ nodes }) => [place('row', elementsIn(nodes))],
  td: cell('cell'),
  th: cell('header'),
  a: ({ nodes, attributes }, reading) => {
    const href = decodeReferences(attributeIn(attributes, 'href') ?? '');
    return nodes.some(isBlock) ? nodes : link(href, nodes, reading);
  },
};

/** What an element becomes; one that is not known is what it contains. */
export function htmlElement(frame: HtmlFrame, reading: HtmlReading): RichNode[] {
  const { name, nodes } = frame;
  const inline = entry(INLINE, name);
  if (inline) return nodes.some(isBlock) ? nodes : element(inline, nodes);
  const block = entry(BLOCK, name);
  if (block) return asBlocks(nodes, block);
  return entry(OTHERS, name)?.(frame, reading) ?? nodes;
}

const entry = <Value>(entries: Record<string, Value>, name: string): Value | undefined =>
  Object.hasOwn(entries, name) ? entries[name] : undefined;

/** Without the white space between them. */
const elementsIn = (nodes: RichNode[]): RichElement[] =>
  nodes.filter((node) => typeof node === 'object');

function rowsOf(nodes: RichNode[], { spans }: HtmlReading): RichNode[] {
  const rows = elementsIn(nodes).map(({ content = [] }) =>
    content.map((read): SpanningCell<RichNode> => {
      return { cell: read, columns: 1, rows: 1, ...spans.get(read) };
    }),
  );
  return tableGrid(rows, { tag: 'cell' }).map((cells) => place('row', cells));
}

function span(attributes: string, name: string): number {
  const value = Number(attributeIn(attributes, name));
  return Number.isInteger(value) && value > 1 ? value : 1;
}

const wordsOf = (node: RichNode): string =>
  typeof node === 'string' ? node : (node.content ?? []).map(wordsOf).join('');
