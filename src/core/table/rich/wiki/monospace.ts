import { decodeReferences } from '../character-references';
import { isWord } from './text-effects';

/** What begins monospaced text, for use in a regular expression: `{{text}}`, or `{{{}text{}}}` within a word. */
export const MONOSPACE = String.raw`\{\{\{\}|\{\{`;

const ESCAPED = /\\([-#*_+?^~|%{}[\]()!@])/g;
const COLOR = /\{color(?::[^{}]{0,100})?\}/gi;
/** The braces of a color do not end it, nor do escaped ones. */
const END = new RegExp(
  String.raw`${COLOR.source}|\\.|(?<end>\{\}\}\}|\}\}(?![\p{L}\p{Nd}]))`,
  'giu',
);

export interface Monospaced {
  type: 'code';
  text: string;
  /** Where what follows begins. */
  to: number;
}

/**
 * Finds monospaced texts in a line, asked for from left to right. Jira draws text effects within them; here only
 * escapes are read, so that `{{__init__}}` stays the name of a method.
 */
export function monospaceFinder(line: string) {
  let ends: { at: number; to: number }[] | undefined;
  let next = 0;
  const endFrom = (from: number) => {
    ends ??= endsIn(line);
    while (next < ends.length && (ends[next]?.at ?? 0) < from) next += 1;
    return ends[next];
  };
  return (at: number, begin: string): Monospaced | undefined => {
    const from = at + begin.length;
    if (!canBegin(line, at, begin)) return undefined;
    const end = endFrom(from);
    if (!end || end.at <= from || /\s/.test(line.charAt(end.at - 1))) return undefined;
    return { type: 'code', text: plain(line.slice(from, end.at)), to: end.to };
  };
}

/** Neither within a word nor before white space or the end of the line. */
const canBegin = (line: string, at: number, begin: string): boolean =>
  line.charAt(at + begin.length).trim() !== '' && (begin !== '{{' || !isWord(line.charAt(at - 1)));

function endsIn(line: string): { at: number; to: number }[] {
  return [...line.matchAll(END)].flatMap(({ index, groups }) => {
    const end = groups?.end;
    return end === undefined ? [] : [{ at: index, to: index + end.length }];
  });
}

const plain = (markup: string) =>
  decodeReferences(markup.replace(COLOR, '').replace(ESCAPED, '$1'));
