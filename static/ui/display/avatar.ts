import './avatar.css';

const COLORS = 6;

/**
 * Initials in front of a name, on a background color that the name decides: the class and the attribute that draw them.
 * They are no text, so that copied names stay names. Forge's CSP blocks the pictures of other hosts.
 */
export interface Avatar {
  className: string;
  'data-initials': string;
}

const made = new Map<string, Avatar>();

/** @returns what draws the initials of this person; few people stand in many rows */
export function avatarOf(name: string): Avatar {
  const known = made.get(name);
  if (known) return known;
  const avatar = { className: `avatar avatar--${hueOf(name)}`, 'data-initials': initialsOf(name) };
  made.set(name, avatar);
  return avatar;
}

/** @returns the first letters of the first and the last word, whole characters, never half an emoji */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = words.at(0);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last].map(firstCharacter).join('').toLocaleUpperCase();
}

/** A letter without anything that joins it needs no segmenter, which is slow to make. */
const PLAIN_LETTER = /^\p{L}(?![\p{M}\p{Cf}])/u;

let characters: Intl.Segmenter | undefined;

function firstCharacter(word = ''): string {
  const letter = PLAIN_LETTER.exec(word);
  if (letter) return letter[0];
  characters ??= new Intl.Segmenter();
  for (const { segment } of characters.segment(word)) return segment;
  return '';
}

function hueOf(name: string): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % COLORS;
}
