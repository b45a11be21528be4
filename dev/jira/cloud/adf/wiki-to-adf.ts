import type { AdfNode } from './adf-node';
import { inlineNodes } from './inline-nodes';

interface Line {
  kind: 'heading' | 'bullet' | 'number' | 'table' | 'text' | 'blank';
  text: string;
  level: number;
}

const CODE = /\{(code|noformat)(?::([^}]*))?\}([\s\S]*?)\{\1\}/g;

/**
 * Converts wiki markup to ADF, as far as the texts of this stand-in use it: headings, lists of one level, tables,
 * code, and the inline markup of `inlineNodes`. Other markup remains text.
 */
export function wikiToAdf(wiki: string): AdfNode & { version: 1 } {
  const content: AdfNode[] = [];
  let end = 0;
  for (const match of wiki.matchAll(CODE)) {
    content.push(...blocks(wiki.slice(end, match.index)), codeBlock(match[2], match[3] ?? ''));
    end = match.index + match[0].length;
  }
  content.push(...blocks(wiki.slice(end)));
  return { type: 'doc', version: 1, content };
}

function codeBlock(language: string | undefined, text: string): AdfNode {
  const name = language?.split('|')[0];
  return {
    type: 'codeBlock',
    ...(name !== undefined && name !== '' && { attrs: { language: name } }),
    ...(text !== '' && { content: [{ type: 'text', text }] }),
  };
}

/** Adjacent lines of one kind form one block. */
function blocks(wiki: string): readonly AdfNode[] {
  const groups: Line[][] = [];
  for (const line of wiki.split(/\r?\n/).map(readLine)) {
    const last = groups.at(-1);
    if (last?.[0]?.kind === line.kind && line.kind !== 'heading') last.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((lines) => blockOf(lines) ?? []);
}

const LINES: readonly (readonly [Line['kind'], RegExp])[] = [
  ['blank', /^\s*()$/],
  ['heading', /^h([1-6])\.\s+(.*)$/],
  ['bullet', /^\s*[*-]\s+(.*)$/],
  ['number', /^\s*#\s+(.*)$/],
  ['table', /^(\|.*)$/],
];

function readLine(text: string): Line {
  for (const [kind, pattern] of LINES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    return { kind, text: match.at(-1) ?? '', level: kind === 'heading' ? Number(match[1]) : 0 };
  }
  return { kind: 'text', text, level: 0 };
}

function blockOf(lines: readonly Line[]): AdfNode | undefined {
  const [first] = lines;
  switch (first?.kind) {
    case 'heading':
      return { ...withText('heading', first.text), attrs: { level: first.level } };
    case 'bullet':
      return { type: 'bulletList', content: lines.map(listItem) };
    case 'number':
      return { type: 'orderedList', attrs: { order: 1 }, content: lines.map(listItem) };
    case 'table':
      return { type: 'table', content: lines.map(tableRow) };
    case 'text':
      return { type: 'paragraph', content: lines.flatMap(withBreak) };
    default:
      return undefined;
  }
}

function withBreak({ text }: Line, position: number): readonly AdfNode[] {
  return [...(position > 0 ? [{ type: 'hardBreak' }] : []), ...inlineNodes(text)];
}

function withText(type: string, text: string): AdfNode {
  return { type, content: inlineNodes(text) };
}

function listItem({ text }: Line): AdfNode {
  return { type: 'listItem', content: [withText('paragraph', text)] };
}

function tableRow({ text }: Line): AdfNode {
  const type = text.startsWith('||') ? 'tableHeader' : 'tableCell';
  const cells = text.split(/\|+/).slice(1, text.endsWith('|') ? -1 : undefined);
  return {
    type: 'tableRow',
    content: cells.map((cell) => ({ type, attrs: {}, content: [withText('paragraph', cell)] })),
  };
}
