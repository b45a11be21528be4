import type { ReadMarkup } from './rich-budget';
import { htmlToRich, isHtml } from './html/html-to-rich';
import { wikiToRich } from './wiki/wiki-to-rich';

/** A text of Data Center: wiki markup, or HTML where an editor stores that. */
export const readMarkup: ReadMarkup = (text, reading) =>
  isHtml(text) ? htmlToRich(text, reading) : wikiToRich(text, reading);
