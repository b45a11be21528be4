import { decodeReferences } from '#core/table/rich/character-references';
import type { TextOutline } from './text-outline';

/** A way in which this app reads wiki markup differently from Atlassian's transformer on purpose. */
export interface LastingDifference {
  name: string;
  why: string;
  /** Takes what is read differently out of the markup; both then read what is left. */
  inMarkup?: (markup: string) => string;
  /** Takes the difference out of an outline, whichever of the two it is of. */
  inOutline?: (outline: TextOutline) => TextOutline;
}

/** Where Jira's own renderer decides otherwise, or a reader would lose something. */
const BY_JIRA: LastingDifference[] = [
  {
    name: 'character references',
    why: 'Jira leaves them to the browser, which shows characters. The transformer shows `&amp;`.',
    inMarkup: decodeReferences,
  },
  {
    name: 'a blank before a mark',
    why: 'It ends nothing, so Jira 9.12 goes on to the next mark. The transformer gives up.',
    inMarkup: (markup) => markup.replace(/(?<=[^\n]) [-*_+^~](?![-*_+^~\p{L}\p{N}])/gu, ' '),
  },
  {
    name: 'characters beyond ASCII around a mark',
    why: 'To Jira 9.12 only letters and digits are a word. To the transformer quotation marks are, too.',
    inMarkup: (markup) => markup.replace(/[^\0-\x7f\p{L}\p{Nd}]/gu, '"'),
  },
  {
    name: 'typography of dashes',
    why: 'Jira draws it everywhere, the transformer not in headings, lists, cells and text effects.',
    inOutline: (outline) =>
      inTexts(outline, (text) => text.replace(/—|---/g, '').replace(/–/g, '--')),
  },
  {
    name: 'runs of marks',
    why: 'Three in a row are a line or a drawing. The transformer takes the last one for a beginning.',
    inMarkup: (markup) => markup.replace(/([-*_+^~?])\1{2,}/g, ''),
  },
  {
    name: 'icons that hold a mark',
    why: 'In `*.gch (*)` a star is an icon. The transformer takes it for an end.',
    inMarkup: (markup) => markup.replace(/\([*+-][yrgb]?\)/g, ''),
  },
  {
    name: 'text between exclamation marks',
    why: 'Jira and the transformer take any text for an image and show a broken one. Here it names a file.',
    inMarkup: (markup) => markup.replace(/!/g, ''),
  },
  {
    name: 'addresses within brackets',
    why: 'They are links where the brackets are text. The transformer leaves them out.',
    inMarkup: (markup) => markup.replace(/\[([^[\]\n]*)\]/g, withoutBrackets),
  },
  {
    name: 'ends of addresses',
    why: 'Closing punctuation is not part of an address, a bracket that it opens is, and `<` or a quote ends it.',
    inMarkup: (markup) => markup.replace(/'(?!\w)/g, '"'),
    inOutline: (outline) => ({ ...outline, links: outline.links.map(shortened) }),
  },
  {
    name: 'blanks in the parameters of a macro',
    why: 'Jira shows the title of `{code: title=a.js}`, the transformer only that of `{code:title=a.js}`.',
    inMarkup: (markup) => markup.replace(/(\{\w+:(?:[^}\n]*\|)?) +(?=title=)/g, '$1'),
  },
  {
    name: 'names of macros in monospaced text',
    why: 'Within a list the transformer takes `{{code}}` for the macro.',
    inMarkup: (markup) => markup.replace(/\{\{(code|noformat|quote|panel)\}\}/g, '$1'),
  },
  {
    name: 'colors within monospaced text',
    why: 'Jira colors it. The transformer shows the notation.',
    inMarkup: (markup) => markup.replace(/\{color(?::[^}\n]*)?\}/g, ''),
  },
  {
    name: 'blanks behind a row',
    why: 'The transformer makes another cell of them.',
    inMarkup: (markup) => markup.replace(/\|[ \t]+(?=\r?\n|$)/g, '|'),
  },
  {
    name: 'tabs before bullets',
    why: 'They indent a list. To the transformer they make it text.',
    inMarkup: (markup) => markup.replace(/^[ \t]*(?=[*#-]+ )/gm, ''),
  },
  {
    name: 'bullets in headings',
    why: 'The transformer takes `h5.* Title` for a list and loses its bullet.',
    inMarkup: (markup) => markup.replace(/^(\s*h[1-6]\.)\s*[*#-] /gm, '$1 '),
  },
];

/** Where a document of Confluence or Jira Cloud has no place for something. */
const BY_DOCUMENT: LastingDifference[] = [
  {
    name: 'attachments',
    why: 'A document has no file within a sentence: the transformer ends the paragraph or list there.',
    inMarkup: (markup) => markup.replace(/\[\^([^\]\n]+)\]/g, '$1'),
  },
  {
    name: 'code within panels, quotes and lists',
    why: 'A document has no code there: the transformer lifts it out.',
    inOutline: (outline) =>
      inLines(outline, (line) =>
        line.replace(/^(?:(?:panel|quote|list|numbered)>)+(?=codeblock|table)/, ''),
      ),
  },
  {
    name: 'headings within lists and quotes',
    why: 'A document has no headings there: the transformer writes capitals or italics.',
    inOutline: (outline) => ({
      ...inTexts(outline, (text) => text.toLowerCase()),
      marks: outline.marks.filter((mark) => !mark.startsWith('emphasis')),
      lines: outline.lines.map((line) =>
        line.replace(/^(?:list|numbered|quote)>heading:/, 'heading:').toLowerCase(),
      ),
    }),
  },
  {
    name: 'quotes within lists and quotes',
    why: 'A document has no quotes there: the transformer keeps only their text.',
    inOutline: (outline) => inLines(outline, (line) => line.replace(/>quote(?=[>:])/g, '')),
  },
  {
    name: 'lists that begin deeper',
    why: 'The transformer puts empty items around a list that begins with two bullets.',
    inOutline: (outline) =>
      inLines(outline, (line) => line.replace(/(list|numbered)>(?:(?:list|numbered)>)*(?=\1)/, '')),
  },
];

export const LASTING_DIFFERENCES: LastingDifference[] = [...BY_JIRA, ...BY_DOCUMENT];

const LINK = /(?:^|\|)(?:[a-z]+:\/\/|mailto:|[~/#^])/i;

const withoutBrackets = (whole: string, inside: string): string =>
  LINK.test(inside) ? whole : `(${inside})`;

function inTexts(outline: TextOutline, change: (text: string) => string): TextOutline {
  const changed = (texts: string[]) => texts.map((text) => oneBlank(change(text)));
  return {
    words: oneBlank(change(outline.words)),
    rows: outline.rows.map(change),
    links: changed(outline.links),
    marks: changed(outline.marks),
    lines: changed(outline.lines),
  };
}

const inLines = (outline: TextOutline, change: (line: string) => string): TextOutline => ({
  ...outline,
  lines: outline.lines.map(change),
});

const oneBlank = (text: string) => text.replace(/\s+/g, ' ').trim();

function shortened(link: string): string {
  const [words = '', href = ''] = link.split(' -> ');
  const short = (text: string) => text.replace(/(?:<|%3C|'|\.\.\.).*$/i, '').replace(/[^\w]+$/, '');
  return `${short(words)} -> ${short(href)}`;
}
