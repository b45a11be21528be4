import type { RichNode } from '#contract/issue-table';
import { decodeReferences } from '../character-references';
import { isSpent, type RichReading, takeText } from '../rich-budget';
import { asBlocks } from '../rich-elements';
import { htmlElement, type HtmlFrame, type HtmlReading } from './html-elements';
import { attributeIn, type HtmlToken, htmlTokens } from './html-tokens';

const OUTER = '(?:p|div|h[1-6]|ul|ol|table|blockquote|pre|span)';
const BEGIN = new RegExp(String.raw`^\s*<${OUTER}(?:\s[^<>]*)?>`, 'i');
const END = new RegExp(`</${OUTER}>$`, 'i');
const HTML_PER_CHARACTER = 8;
const DEPTH_MAX = 12;

/** Whether a text is HTML, as some editors for Data Center store it. Wiki markup with tags in it is not. */
export function isHtml(text: string): boolean {
  return BEGIN.test(text) && END.test(text.trimEnd());
}

/** The text of HTML, with what of its elements a rich text can have. No other element or attribute is kept. */
export function htmlToRich(html: string, reading: RichReading): RichNode[] {
  const maxLength = HTML_PER_CHARACTER * reading.budget.characters;
  if (html.length > maxLength) reading.budget.cut = true;
  const builder = new HtmlBuilder(reading);
  for (const token of htmlTokens(html.slice(0, maxLength))) {
    if (isSpent(reading.budget)) break;
    builder.take(token);
  }
  return asBlocks(builder.end(), 'paragraph');
}

/** Elements without an end. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'col', 'wbr', 'link', 'meta']);
/** Elements whose content is not for people. */
const UNREAD = new Set(['script', 'style', 'head', 'title', 'template', 'iframe']);
/** Elements that end where another one of them begins. */
const UNENDED = new Set(['p', 'li', 'tr', 'td', 'th', 'option']);

class HtmlBuilder {
  readonly #reading: HtmlReading;
  readonly #frames: HtmlFrame[] = [{ name: '', attributes: '', nodes: [] }];
  #unread: string | undefined;

  constructor(reading: RichReading) {
    this.#reading = { ...reading, spans: new Map() };
  }

  take({ type, name, text }: HtmlToken): void {
    if (this.#unread !== undefined) {
      if (type === 'end' && name === this.#unread) this.#unread = undefined;
    } else if (type === 'text') {
      this.#add(this.#words(text));
    } else if (type === 'end') {
      this.#close(name);
    } else {
      this.#begin(name, text);
    }
  }

  /** @returns what was read */
  end(): RichNode[] {
    while (this.#frames.length > 1) this.#closeLast();
    return this.#frames[0]?.nodes ?? [];
  }

  #begin(name: string, attributes: string): void {
    if (UNREAD.has(name)) this.#unread = name;
    else if (VOID.has(name)) this.#add(this.#void(name, attributes));
    else if (this.#frames.length <= DEPTH_MAX) {
      if (UNENDED.has(name) && this.#frames.at(-1)?.name === name) this.#closeLast();
      this.#frames.push({ name, attributes, nodes: [] });
    }
  }

  #void(name: string, attributes: string): RichNode[] {
    if (name === 'br') return [{ tag: 'break' }];
    if (name === 'hr') return [{ tag: 'rule' }];
    if (name !== 'img') return [];
    const file = attributeIn(attributes, 'src')?.split(/[?#]/)[0]?.split('/').at(-1);
    const names = [attributeIn(attributes, 'alt'), file, 'file'];
    const words = names.find((name) => name !== undefined && name !== '') ?? '';
    return takeText(`[image: ${decodeReferences(words)}]`, this.#reading.budget);
  }

  #words(text: string): RichNode[] {
    const isCode = this.#frames.some(({ name }) => name === 'pre');
    const words = decodeReferences(isCode ? text : text.replace(/\s+/g, ' '));
    return takeText(words, this.#reading.budget);
  }

  #add(nodes: RichNode[]): void {
    this.#frames.at(-1)?.nodes.push(...nodes);
  }

  /** Closes what is still open within the element too; an end without a beginning means nothing. */
  #close(name: string): void {
    const at = this.#frames.findLastIndex((frame) => frame.name === name);
    while (at > 0 && this.#frames.length > at) this.#closeLast();
  }

  #closeLast(): void {
    const frame = this.#frames.pop();
    if (frame) this.#add(htmlElement(frame, this.#reading));
  }
}
