import { withoutDirectionMarks } from '#contract/direction-marks';

/**
 * Characters of a text that cross the bridge; a table cell shows a few lines.
 * @internal exported for its test
 */
export const CELL_TEXT_MAX_LENGTH = 300;

/** Only so much of a long text is tidied: the rest could not be shown. */
const TIDIED_MAX_LENGTH = 4 * CELL_TEXT_MAX_LENGTH;

/** Turn the text around them, also text that is not theirs, and cannot be seen: names can lie with them. */
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
const CONTROLS = /[^\P{Cc}\n\t]/gu;
/** What most texts and names have nothing of: they are taken as they are. Direction marks are among it. */
const UNTIDY = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[^\S ]|^ | $| {2}/u;

/** One line, its white space single, cut with an ellipsis. Never cuts a character in two. */
export function oneLine(text: string, maxLength = CELL_TEXT_MAX_LENGTH): string {
  return isTidy(text, maxLength) ? text : line(text, maxLength).text;
}

/** As {@link oneLine}, for the name of a person or a thing: invisible direction marks go too. */
export function nameLine(name: string, maxLength = CELL_TEXT_MAX_LENGTH): string {
  return isTidy(name, maxLength) ? name : oneLine(withoutDirectionMarks(name), maxLength);
}

/** As {@link oneLine}, and whether something was left out. */
export function line(text: string, maxLength = CELL_TEXT_MAX_LENGTH): { text: string; cut?: true } {
  if (isTidy(text, maxLength)) return { text };
  const tidied = cut(text, TIDIED_MAX_LENGTH)
    .replace(DIRECTION_CONTROLS, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (text.length <= TIDIED_MAX_LENGTH && tidied.length <= maxLength) return { text: tidied };
  return { text: `${cut(tidied, maxLength - 1).trimEnd()}…`, cut: true };
}

const isTidy = (text: string, maxLength: number) => text.length <= maxLength && !UNTIDY.test(text);

/** What most texts of several lines have nothing of. */
const INVISIBLE = /[\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\n\t]/u;

/** For text of several lines. */
export function withoutInvisibleControls(text: string): string {
  if (!INVISIBLE.test(text)) return text;
  return text.replace(DIRECTION_CONTROLS, '').replace(CONTROLS, '');
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
