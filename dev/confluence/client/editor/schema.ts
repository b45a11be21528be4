import { Schema, type AttributeSpec, type NodeSpec } from 'prosemirror-model';
import { macroTitle } from './macro-attributes';

const optional: AttributeSpec = { default: null };

const heading: NodeSpec = {
  group: 'block',
  content: 'inline*',
  defining: true,
  attrs: { level: { default: 1 } },
  parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  toDOM: ({ attrs }) => [`h${String(attrs.level)}`, 0],
};

/** A macro: drawn by its node view, and atomic to the editor. */
const extension: NodeSpec = {
  group: 'block',
  atom: true,
  attrs: {
    extensionType: {},
    extensionKey: {},
    parameters: { default: {} },
    text: optional,
    layout: optional,
    localId: optional,
  },
  parseDOM: [
    {
      tag: 'div[data-extension]',
      getAttrs: (element) =>
        JSON.parse(element.dataset.extension ?? '{}') as Record<string, unknown>,
    },
  ],
  toDOM: (node) => ['div', { 'data-extension': JSON.stringify(node.attrs) }, macroTitle(node)],
};

/** A node that this editor cannot draw and keeps unchanged. */
const unsupportedBlock: NodeSpec = {
  group: 'block',
  atom: true,
  attrs: { original: {} },
  toDOM: ({ attrs }) => {
    const { type } = attrs.original as { type: string };
    return ['div', { class: 'unsupported-block' }, `Not editable here: ${type}`];
  },
};

/** The nodes and marks of a page, named as in the Atlassian Document Format. */
export const pageSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block',
      content: 'inline*',
      parseDOM: [{ tag: 'p' }],
      toDOM: () => ['p', 0],
    },
    heading,
    bulletList: {
      group: 'block',
      content: 'listItem+',
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', 0],
    },
    orderedList: {
      group: 'block',
      content: 'listItem+',
      attrs: { order: optional },
      parseDOM: [{ tag: 'ol' }],
      toDOM: () => ['ol', 0],
    },
    listItem: {
      content: 'paragraph block*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', 0],
    },
    rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
    extension,
    unsupportedBlock,
    hardBreak: {
      group: 'inline',
      inline: true,
      selectable: false,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
    text: { group: 'inline' },
  },
  marks: {
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
    code: { parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [
        { tag: 'a[href]', getAttrs: (element) => ({ href: element.getAttribute('href') }) },
      ],
      toDOM: ({ attrs }) => ['a', { href: String(attrs.href), rel: 'noopener' }, 0],
    },
  },
});
