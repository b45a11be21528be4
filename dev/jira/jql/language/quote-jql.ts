import { RESERVED_WORDS } from './reserved-words';

/** A name or value as a query has to write it: quoted if it is not a plain word. */
export function quoteJql(text: string): string {
  return /^[A-Za-z][\w.]*$/.test(text) && !RESERVED_WORDS.includes(text.toLowerCase())
    ? text
    : `"${text.replace(/["\\]/g, '\\$&')}"`;
}
