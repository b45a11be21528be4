import type { RichNode, RichTag } from '#contract/issue-table';
import { property, stringProperty } from '#core/untrusted/property';
import { dateOfEpoch } from '../../instant';
import { type RichReading, takeText } from '../rich-budget';
import { element, link, numberedList, place } from '../rich-elements';
import { iconOf } from '../icons';
import { marked } from './adf-marks';
import { withoutMergedCells } from './adf-tables';

/** Reads one node; `children` reads what it contains, or what another node contains in its place. */
type ReadNode = (
  node: unknown,
  children: (instead?: unknown) => RichNode[],
  reading: RichReading,
) => RichNode[];

const wrap =
  (tag: RichTag): ReadNode =>
  (_node, children) =>
    element(tag, children());

const words =
  (text: (node: unknown) => string | undefined): ReadNode =>
  (node, _children, { budget }) =>
    takeText(text(node) ?? '', budget);

const hold =
  (tag: RichTag): ReadNode =>
  (_node, children) => [place(tag, children())];

const titled: ReadNode = (node, children, { budget }) => [
  ...element('heading', takeText(attribute(node, 'title') ?? '', budget)),
  ...children(),
];

const image = words((node) => `[image: ${attribute(node, 'alt') ?? 'file'}]`);

/** A smart link: an address, or a description of what stands there. */
const card: ReadNode = (node, _children, reading) => {
  const data = property(property(node, 'attrs'), 'data');
  const url = attribute(node, 'url') ?? stringProperty(data, 'url');
  return link(url, takeText(stringProperty(data, 'name') ?? url ?? '', reading.budget), reading);
};

/** What is not here is read as what it contains. */
export const ADF_NODES: Record<string, ReadNode> = {
  text: (node, _children, reading) =>
    marked(node, takeText(stringProperty(node, 'text') ?? '', reading.budget), reading),
  paragraph: wrap('paragraph'),
  heading: wrap('heading'),
  bulletList: wrap('list'),
  orderedList: (node, children) =>
    numberedList(children(), property(property(node, 'attrs'), 'order')),
  taskList: wrap('list'),
  decisionList: wrap('list'),
  listItem: hold('item'),
  decisionItem: hold('item'),
  taskItem: (node, children, { budget }) => {
    const box = attribute(node, 'state') === 'DONE' ? '☑ ' : '☐ ';
    return element('item', [...takeText(box, budget), ...children()]);
  },
  blockquote: wrap('quote'),
  panel: wrap('panel'),
  codeBlock: wrap('codeblock'),
  expand: titled,
  nestedExpand: titled,
  rule: () => [{ tag: 'rule' }],
  hardBreak: () => [{ tag: 'break' }],
  table: (node, children) => element('table', children(withoutMergedCells(node))),
  tableRow: hold('row'),
  tableCell: hold('cell'),
  tableHeader: hold('header'),
  mention: words((node) => {
    const name = attribute(node, 'text') ?? attribute(node, 'id') ?? '';
    return name.startsWith('@') ? name : `@${name}`;
  }),
  emoji: words(
    (node) =>
      iconOf(attribute(node, 'id')) ?? attribute(node, 'text') ?? attribute(node, 'shortName'),
  ),
  date: words((node) => dateOfEpoch(Number(attribute(node, 'timestamp')))),
  status: (node, _children, { budget }) =>
    element('strong', takeText(attribute(node, 'text') ?? '', budget)),
  inlineCard: card,
  blockCard: card,
  embedCard: card,
  media: image,
  mediaInline: image,
};

/** @returns an attribute that is a text, if the node has it */
export const attribute = (node: unknown, name: string): string | undefined =>
  stringProperty(property(node, 'attrs'), name);
