import { decodeReferences } from '../character-references';

/** What Jira takes for a part of an address, and letters of other alphabets; Chinese or Japanese text ends it. */
const CHARACTER = String.raw`[\w!#$%&()*+,\-./:;=?@~^\u00c0-\u1fff]|'(?=\w)|\\[-_*+~^@]`;
const SCHEME = '(?:[Hh][Tt][Tt][Pp][Ss]?://|[Ff][Tt][Pp]://|[Mm][Aa][Ii][Ll][Tt][Oo]:)';

/**
 * An address without brackets around it, for use in a regular expression. None begins within a word: looking back
 * behind the scheme is faster than looking back everywhere.
 */
export const BARE_ADDRESS =
  String.raw`${SCHEME}(?<=(?:^|[^A-Za-z\d\u00c0-\u1fff])${SCHEME})` +
  String.raw`(?:(?!&(?:[gl]t|quot|nbsp|#)\b)(?:${CHARACTER})){1,1500}`;

const CLOSING_PUNCTUATION = /[.,;:!?'"\\]/;
const MARK = /[-_*+^~]/;

export interface AddressLink {
  words: string;
  isPlain: true;
  href: string;
  /** How much of the markup it is. */
  length: number;
}

/**
 * The link of a bare address.
 * @param openMarks the marks that were opened before it on its line: it ends before theirs
 * @returns undefined if only its scheme is there
 */
export function addressLink(markup: string, openMarks: string): AddressLink | undefined {
  const length = addressLength(markup, openMarks);
  const href = decodeReferences(unescapedAddress(markup.slice(0, length)));
  if (/^[a-z]+:(?:\/\/)?$/i.test(href)) return undefined;
  return { words: href.replace(/^mailto:/i, ''), isPlain: true, href, length };
}

/** An address without the backslashes of escaped marks. */
export const unescapedAddress = (markup: string): string => markup.replace(/\\([-_*+~^@])/g, '$1');

/** It ends before closing punctuation, a bracket that it does not open, and the end of a text effect around it. */
function addressLength(markup: string, openMarks: string): number {
  let unopened = count(markup, ')') - count(markup, '(');
  let length = markup.length;
  for (; length > 0; length -= 1) {
    const last = markup.charAt(length - 1);
    if (last === ')' && unopened > 0) unopened -= 1;
    else if (MARK.test(last) ? !openMarks.includes(last) : !CLOSING_PUNCTUATION.test(last)) break;
  }
  return length;
}

const count = (text: string, character: string) => text.split(character).length - 1;
