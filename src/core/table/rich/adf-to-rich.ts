import type { RichNode, RichTag } from '#contract/issue-table';
import { property, stringProperty } from '../../untrusted/property';
import { dateOfEpoch } from '../instant';
import { element, isSpent, link, type RichBudget, takeText } from './rich-budget';

interface Walk {
  budget: RichBudget;
  depth: number;
}

/** Reads one node; `children` reads what it contains. */
type ReadNode = (node: unknown, children: () => RichNode[], walk: Walk) => RichNode[];

const wrap =
  (tag: RichTag): ReadNode =>
  (_node, children) =>
    element(tag, children());

const image: ReadNode = (node, _children, { budget }) =>
  takeText(`[image: ${attribute(node, 'alt') ?? 'file'}]`, budget);

const card: ReadNode = (node, _children, { budget }) => {
  const url = attribute(node, 'url');
  return url === undefined ? [] : link(url, takeText(url, budget));
};

const titled: ReadNode = (node, children, { budget }) => [
  ...element('heading', takeText(attribute(node, 'title') ?? '', budget)),
  ...children(),
];

/** A node that is not here is read as what it contains: new kinds of nodes lose no words. */
const NODES: Record<string, ReadNode> = {
  text: (node, _children, { budget }) =>
    marked(node, takeText(stringProperty(node, 'text') ?? '', budget)),
  paragraph: wrap('paragraph'),
  heading: wrap('heading'),
  bulletList: wrap('list'),
  orderedList: wrap('numbered'),
  taskList: wrap('list'),
  decisionList: wrap('list'),
  listItem: wrap('item'),
  decisionItem: wrap('item'),
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
  table: wrap('table'),
  tableRow: wrap('row'),
  tableCell: wrap('cell'),
  tableHeader: (_node, children) => element('cell', element('strong', children())),
  mention: (node, _children, { budget }) => {
    const name = attribute(node, 'text') ?? attribute(node, 'id') ?? '';
    return takeText(name.startsWith('@') ? name : `@${name}`, budget);
  },
  emoji: (node, _children, { budget }) =>
    takeText(attribute(node, 'text') ?? attribute(node, 'shortName') ?? '', budget),
  date: (node, _children, { budget }) =>
    takeText(dateOfEpoch(Number(attribute(node, 'timestamp'))) ?? '', budget),
  status: (node, _children, { budget }) =>
    element('strong', takeText(attribute(node, 'text') ?? '', budget)),
  inlineCard: card,
  blockCard: card,
  embedCard: card,
  media: image,
  mediaInline: image,
};

const MARKS: Record<string, RichTag> = {
  strong: 'strong',
  em: 'emphasis',
  code: 'code',
  underline: 'underline',
  strike: 'strike',
};

/**
 * The Atlassian Document Format, as Jira Cloud sends it.
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 * @returns undefined when the value is no such document
 */
export function adfToRich(value: unknown, budget: RichBudget): RichNode[] | undefined {
  if (property(value, 'type') !== 'doc') return undefined;
  return contentOf(value, { budget, depth: 0 });
}

function contentOf(node: unknown, walk: Walk): RichNode[] {
  const content = property(node, 'content');
  if (!Array.isArray(content)) return [];
  const read: RichNode[] = [];
  for (const child of content as unknown[]) {
    if (isSpent(walk.budget, walk.depth)) break;
    walk.budget.nodes -= 1;
    read.push(...nodeOf(child, walk));
  }
  return read;
}

function nodeOf(node: unknown, walk: Walk): RichNode[] {
  const type = stringProperty(node, 'type') ?? '';
  const children = () => contentOf(node, { ...walk, depth: walk.depth + 1 });
  const read = Object.hasOwn(NODES, type) ? NODES[type] : undefined;
  return read ? read(node, children, walk) : children();
}

function marked(node: unknown, content: RichNode[]): RichNode[] {
  const marks = property(node, 'marks');
  if (!Array.isArray(marks)) return content;
  return marks.slice(0, 8).reduce((inside: RichNode[], mark: unknown) => {
    const type = stringProperty(mark, 'type') ?? '';
    if (type === 'link') return link(attribute(mark, 'href'), inside);
    const tag = Object.hasOwn(MARKS, type) ? MARKS[type] : undefined;
    return tag ? element(tag, inside) : inside;
  }, content);
}

const attribute = (node: unknown, name: string) => stringProperty(property(node, 'attrs'), name);
