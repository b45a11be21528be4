import './avatar.css';

const COLORS = 6;

/** Initials on a background color that the name decides. Forge's CSP blocks the pictures of other hosts. */
export function Avatar({ name }: { name: string }) {
  return (
    <span className={`avatar avatar--${hueOf(name)}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** @returns the first letters of the first and the last word, whole characters, never half an emoji */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = words.at(0);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last].map(firstCharacter).join('').toLocaleUpperCase();
}

const characters = new Intl.Segmenter();

function firstCharacter(word = ''): string {
  for (const { segment } of characters.segment(word)) return segment;
  return '';
}

function hueOf(name: string): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % COLORS;
}
