import type { RichTag } from '#contract/issue-table';

/** `*strong*`, `_emphasis_`, `??citation??`, `-deleted-`, `+inserted+`, `^superscript^`, `~subscript~`. */
export const EFFECTS: Record<string, RichTag> = {
  '*': 'strong',
  _: 'emphasis',
  '??': 'emphasis',
  '-': 'strike',
  '+': 'underline',
  '^': 'superscript',
  '~': 'subscript',
};

/**
 * A mark, for use in a regular expression. In braces it counts within a word too: `un{*}believ{*}able`, as Jira's
 * visual editor writes it.
 */
export const MARK = String.raw`\{(?:[*_+^~-]|\?\?)\}|[*_+^~-]|\?\?`;

/** Marks that are a line or a drawing, three or more in a row, for use in a regular expression. */
export const RUN_OF_MARKS = String.raw`(?<run>[*_+^~?-])\k<run>{2,}`;

export interface Mark {
  mark: string;
  opens: boolean;
  closes: boolean;
  /** It opens only for a single character, whose end follows. */
  onlyOne: boolean;
  /** It is the second of two dashes, which opens nothing unless the first one was an end: `--strict`. */
  isSecondDash: boolean;
}

/**
 * What a mark can be where it stands, as measured on Jira 9.12: neither a letter, a digit nor a backslash is before
 * what opens, neither white space nor the mark itself behind it; the reverse goes for what closes.
 * @returns undefined for text
 */
export function markAt(text: string, from: number, to: number): Mark | undefined {
  const isWrapped = text.charAt(from) === '{';
  const mark = isWrapped ? text.slice(from + 1, to - 1) : text.slice(from, to);
  const before = text.charAt(from - 1);
  const after = text.charAt(to);
  const opens = (isWrapped || mayStandBefore(before)) && isMarkable(after, mark);
  const closes = (isWrapped || !isWord(after)) && isMarkable(before, mark);
  if (!opens && !closes) return undefined;
  const onlyOne = !isWrapped && text.startsWith(mark, to + 1);
  return { mark, opens, closes, onlyOne, isSecondDash: mark === '-' && before === '-' };
}

const mayStandBefore = (character: string) => !isWord(character) && character !== '\\';

/** Whether a mark applies to the character beside it. */
const isMarkable = (character: string, mark: string) => !isSpace(character) && character !== mark;

const ASCII_WORD = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Whether a character is a letter or a digit of any script; false for an empty string. */
export function isWord(character: string): boolean {
  // Almost always ASCII stands beside marks, and a property of Unicode takes long to look up.
  if (character < '\x80') return character !== '' && ASCII_WORD.includes(character);
  return /[\p{L}\p{Nd}]/u.test(character);
}

/** Java's white space, which a no-break space is not. */
const isSpace = (character: string): boolean =>
  character === '' || character === ' ' || (character >= '\t' && character <= '\r');
