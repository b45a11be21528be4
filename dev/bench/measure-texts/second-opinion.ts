import { WikiMarkupTransformer } from '@atlaskit/editor-wikimarkup-transformer';
import { load } from 'cheerio';
import type { RichNode } from '#contract/issue-table';
import { adfToRich } from '#core/table/rich/adf/adf-to-rich';
import { htmlToRich } from '#core/table/rich/html/html-to-rich';
import type { RichReading } from '#core/table/rich/rich-budget';
import { wikiToRich } from '#core/table/rich/wiki/wiki-to-rich';
import { textOutline } from './text-outline';

const BASE_URL = 'https://jira.example.com';

/** A reading without limits: what is compared is the grammar. */
const unlimited = (): RichReading => ({
  budget: { characters: Infinity, nodes: Infinity, addresses: Infinity, cut: false },
  baseUrl: BASE_URL,
  depth: -Infinity,
});

const transformer = new WikiMarkupTransformer();

/** What Atlassian's own transformer makes of wiki markup. */
export function secondOpinion(markup: string): RichNode[] {
  const document = transformer.parse(markup).toJSON() as unknown;
  return adfToRich(withImageNames(document), unlimited()) ?? [];
}

/** What this app makes of it. */
export const firstOpinion = (markup: string): RichNode[] => wikiToRich(markup, unlimited());

const HTML_MACRO = /(?<![\\{])\{html\}([\s\S]*?)(?:\{html\}|$)/g;

/** The bodies of `{html}`, which the transformer does not know. */
export const htmlIn = (markup: string): string[] =>
  Array.from(markup.matchAll(HTML_MACRO), ([, body = '']) => body);

export const withoutHtml = (markup: string): string => markup.replace(HTML_MACRO, '\n\n');

/** Whether this app reads other words in HTML than an HTML parser does, white space and names of images aside. */
export function isReadDifferently(html: string): boolean {
  const ours = textOutline(htmlToRich(html, unlimited())).words.replace(/\[image: [^\]]*\]/g, '');
  const theirs = load(html, {}, false).text();
  return ours.replace(/\s/g, '') !== theirs.replace(/\s/g, '');
}

/** The transformer names images by an id or an address, and attachments by an id. */
function withImageNames(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withImageNames);
  if (typeof node !== 'object' || node === null) return node;
  const { type, content } = node as { type?: string; content?: { attrs?: MediaAttributes }[] };
  const names = (content ?? []).map(nameOf);
  if (type === 'mediaSingle') return paragraph(`[image: ${names.join()}]`);
  if (type === 'mediaGroup') return paragraph(names.join(' '));
  const entries = Object.entries(node).map(([key, value]) => [key, withImageNames(value)] as const);
  return Object.fromEntries(entries);
}

const nameOf = ({ attrs }: { attrs?: MediaAttributes }): string =>
  [attrs?.id, attrs?.url].find((name) => name !== undefined && name !== '') ?? '';

interface MediaAttributes {
  id?: string;
  url?: string;
}

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
