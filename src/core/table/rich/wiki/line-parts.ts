import { decodeReference, REFERENCE } from '../character-references';
import { addressLink, BARE_ADDRESS } from './bare-address';
import { ICON, iconCharacter } from './icons';
import { IMAGE, imageWords } from './images';
import { BRACKETS, linkIn, type WikiLink } from './links';
import { MONOSPACE, monospaceFinder } from './monospace';
import { MARK, type Mark, markAt, RUN_OF_MARKS } from './text-effects';

/** What a line of wiki markup consists of. */
export type LinePart =
  | { type: 'text'; text: string }
  | { type: 'break' }
  | { type: 'code'; text: string }
  | ({ type: 'link' } & WikiLink)
  | { type: 'brackets'; inside: string }
  | ({ type: 'mark'; source: string; at: number } & Mark);

/** A part and where the next one begins, if that is not where it ends. */
type Found = LinePart & { to?: number };

const ESCAPED = String.raw`\\[-#*_+?^~|%{}[\]()!@]`;
/** A forced line break, or the beginning of `\\server\share`. */
const BACKSLASHES = String.raw`\\\\`;
/** Colors and anchors show nothing. */
const UNSEEN = String.raw`\{(?:color(?::[^{}\n]{0,100})?|anchor:[^{}\n]{0,200})\}`;
/** Between blanks, two or three dashes are typography. */
const DASHES = String.raw`-{2,3}(?!\S)(?<=(?<!\S)-{2,3})`;

/** Every repetition is bounded, or ends where the next part begins: no line takes long. */
const PART = new RegExp(
  [
    ...[BACKSLASHES, ESCAPED, REFERENCE, UNSEEN, BRACKETS, IMAGE, BARE_ADDRESS],
    ...[MONOSPACE, DASHES, RUN_OF_MARKS, MARK, ICON],
  ].join('|'),
  'g',
);

/** Whether a line may have other parts than text: each of them has one of these characters. */
export const hasParts = (line: string): boolean => /[\\&[!{*_+^~?:;(-]/.test(line);

/**
 * The parts of a line.
 * @param max how many characters and parts to read; the rest of a longer line is left out
 */
export function lineParts(line: string, max: { characters: number; parts: number }): LinePart[] {
  const parts: LinePart[] = [];
  const readPart = partReader(line);
  let from = 0;
  PART.lastIndex = 0;
  for (let match = PART.exec(line); match; match = PART.exec(line)) {
    const { index, 0: source } = match;
    if (index > max.characters || parts.length > max.parts) break;
    const part = readPart(source, index);
    if (!part) {
      PART.lastIndex = index + 1;
      continue;
    }
    if (index > from) parts.push(text(line.slice(from, index)));
    parts.push(part);
    from = PART.lastIndex = part.to ?? index + source.length;
  }
  if (from < line.length) parts.push(text(line.slice(from, from + max.characters)));
  return parts;
}

/** Reads a part by its first character. What it returns undefined for is text. */
function partReader(line: string) {
  let monospaced: ReturnType<typeof monospaceFinder> | undefined;
  /** The marks that may have begun an effect so far. */
  let opened = '';
  return (source: string, at: number): Found | undefined => {
    if (source.startsWith('{{')) {
      monospaced ??= monospaceFinder(line);
      return monospaced(at, source);
    }
    if (/^[hfm]/i.test(source)) return addressPart(source, at, opened);
    const read = READERS[source.charAt(0)];
    const part = read ? read(source, line, at) : text(iconCharacter(source));
    if (part?.type === 'mark' && part.opens && !opened.includes(part.mark)) opened += part.mark;
    return part;
  };
}

type ReadPart = (source: string, line: string, at: number) => Found | undefined;

const text = (words: string): LinePart => ({ type: 'text', text: words });

const mark: ReadPart = (source, line, at) => {
  if (source.length > 2 && !source.startsWith('{')) return text(source);
  const found = markAt(line, at, at + source.length);
  return found && { type: 'mark', source, at, ...found };
};

const READERS: Record<string, ReadPart> = {
  '\\': (source, line, at) => (source === '\\\\' ? backslashes(line, at) : text(source.slice(1))),
  '&': (source) => text(decodeReference(source)),
  '[': (source) => {
    const inside = source.slice(1, -1);
    const link = linkIn(inside);
    return link ? { type: 'link', ...link } : { type: 'brackets', inside };
  },
  '!': (source) => text(imageWords(source)),
  '{': (source, line, at) => (/^\{[ac]/.test(source) ? text('') : mark(source, line, at)),
  '-': (source, line, at) =>
    source.length === 1 ? mark(source, line, at) : text(dashes(source, line, at)),
  '*': mark,
  _: mark,
  '+': mark,
  '^': mark,
  '~': mark,
  '?': mark,
};

/** What dashes between blanks are drawn as. */
const TYPOGRAPHY: Record<string, string> = { '--': '–', '---': '—' };

const dashes = (source: string, line: string, at: number): string =>
  /\S/.test(line.charAt(at - 1) + line.charAt(at + source.length))
    ? source
    : (TYPOGRAPHY[source] ?? source);

/** Two backslashes break the line, unless more of them follow in the same word, as in a Windows path. */
function backslashes(line: string, at: number): LinePart {
  const rest = /[^\s\\]*\\?/y;
  rest.lastIndex = at + 2;
  const isPath = rest.exec(line)?.[0].endsWith('\\') === true;
  return isPath || line.charAt(at - 1) === '\\' ? text('\\\\') : { type: 'break' };
}

function addressPart(source: string, at: number, opened: string): Found | undefined {
  const link = addressLink(source, opened);
  return link && { type: 'link', ...link, to: at + link.length };
}
