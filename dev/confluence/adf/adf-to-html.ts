import { hasHeadRow, type AdfMark, type AdfNode } from './adf';

/** Draws the nodes that only the caller can draw, such as macros. @returns undefined for all other nodes */
export type DrawSpecial = (node: AdfNode) => string | undefined;

type Draw = (content: string, node: AdfNode, children: string[]) => string;

const element =
  (tag: string) =>
  (content: string): string =>
    `<${tag}>${content}</${tag}>`;

const DRAW = new Map<string, Draw>(
  Object.entries({
    doc: (content) => content,
    paragraph: (content) => `<p>${content || '<br>'}</p>`,
    heading: (content, node) => element(`h${headingLevel(node)}`)(content),
    bulletList: element('ul'),
    orderedList: element('ol'),
    listItem: element('li'),
    blockquote: element('blockquote'),
    codeBlock: (content) => `<pre><code>${content}</code></pre>`,
    expand: (content, node) => expandHtml(content, node),
    nestedExpand: (content, node) => expandHtml(content, node),
    layoutSection: (content) => `<div class="layout">${content}</div>`,
    layoutColumn: (content, { attrs }) =>
      `<div class="layout-column" style="flex-basis: ${Number(attrs?.width ?? 0)}%">${content}</div>`,
    rule: () => '<hr>',
    hardBreak: () => '<br>',
    panel: (content, { attrs }) =>
      `<div class="panel panel-${escapeHtml(String(attrs?.panelType))}">${content}</div>`,
    table: (_content, node, rows) =>
      `<div class="table-wrapper"><table>${parts(node, rows)}</table></div>`,
    tableRow: element('tr'),
    tableHeader: (content, node) => `<th${cellAttributes(node)}>${content}</th>`,
    tableCell: (content, node) => `<td${cellAttributes(node)}>${content}</td>`,
    status: (_content, { attrs }) =>
      `<span class="status status-${escapeHtml(String(attrs?.color))}">${escapeHtml(String(attrs?.text))}</span>`,
    inlineCard: (_content, { attrs }) => link(escapeHtml(String(attrs?.url)), attrs?.url),
    date: (_content, { attrs }) =>
      `<time>${new Date(Number(attrs?.timestamp)).toISOString().slice(0, 10)}</time>`,
  } satisfies Record<string, Draw>),
);

/** What is hidden until a reader opens it. */
function expandHtml(content: string, { attrs }: AdfNode): string {
  const title = typeof attrs?.title === 'string' ? attrs.title : '';
  return `<details class="expand"><summary>${escapeHtml(title)}</summary>${content}</details>`;
}

type DrawMark = (content: string, mark: AdfMark) => string;

const MARKS = new Map<string, DrawMark>(
  Object.entries({
    strong: (content) => `<strong>${content}</strong>`,
    em: (content) => `<em>${content}</em>`,
    code: (content) => `<code>${content}</code>`,
    underline: (content) => `<u>${content}</u>`,
    strike: (content) => `<s>${content}</s>`,
    link: (content, { attrs }) => link(content, attrs?.href),
  } satisfies Record<string, DrawMark>),
);

/** The HTML of a node. Unknown nodes show their content, so that readers miss nothing. */
export function adfToHtml(node: AdfNode, drawSpecial: DrawSpecial = () => undefined): string {
  const special = drawSpecial(node);
  if (special !== undefined) return special;
  if (node.type === 'text') return drawText(node);
  const children = (node.content ?? []).map((child) => adfToHtml(child, drawSpecial));
  const content = children.join('');
  return DRAW.get(node.type)?.(content, node, children) ?? content;
}

/** Escapes text for HTML content and for quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function drawText({ text = '', marks = [] }: AdfNode): string {
  return marks.reduce(
    (content, mark) => MARKS.get(mark.type)?.(content, mark) ?? content,
    escapeHtml(text),
  );
}

/** Only addresses that cannot run a script become links. */
function link(content: string, href: unknown): string {
  const address = String(href);
  if (!/^(https?:|mailto:|\/(?!\/)|#)/i.test(address)) return content;
  return `<a href="${escapeHtml(address)}" rel="noopener">${content}</a>`;
}

/** The first row of a table is its head if all of its cells are; browsers repeat it on each printed sheet. */
function parts({ content = [] }: AdfNode, [first = '', ...others]: string[]): string {
  return hasHeadRow(content)
    ? `<thead>${first}</thead><tbody>${others.join('')}</tbody>`
    : `<tbody>${first}${others.join('')}</tbody>`;
}

function headingLevel({ attrs }: AdfNode): number {
  const level = Number(attrs?.level);
  return level >= 1 && level <= 6 ? level : 2;
}

function cellAttributes({ attrs }: AdfNode): string {
  const spans = ['colspan', 'rowspan']
    .filter((name) => Number(attrs?.[name]) > 1)
    .map((name) => ` ${name}="${Number(attrs?.[name])}"`);
  const background = String(attrs?.background);
  const isColor = /^#[0-9a-f]{6}$/i.test(background);
  return [...spans, ...(isColor ? [` style="background:${background}"`] : [])].join('');
}
