/** Characters of a text that cross the bridge; a table cell shows one line. */
export const CELL_TEXT_MAX_LENGTH = 300;

/** Only so much of a long description is reduced: the rest could not be shown. */
const REDUCED_MAX_LENGTH = 4 * CELL_TEXT_MAX_LENGTH;

/** Jira wiki markup and what is left of it in one line of plain text, in this order. */
const WIKI_RULES: [RegExp, string][] = [
  [/\{(?:code|noformat|quote|panel|color|anchor)(?::[^}]{0,200})?\}/g, ' '],
  [/!([\w./:-]{1,200})(?:\|[^!\n]{0,200})?!/g, '[$1]'],
  [/\[~([^\]\n]{1,100})\]/g, '@$1'],
  [/\[([^|\]\n]{1,300})\|[^\]\n]{1,500}\]/g, '$1'],
  [/^[ \t]{0,20}h[1-6]\.[ \t]/gm, ''],
  [/^[ \t]{0,20}bq\.[ \t]/gm, ''],
  [/^[ \t]{0,20}(?:[*#-]{1,6})[ \t]/gm, ''],
  [/^[ \t]{0,20}-{4,5}[ \t]{0,20}$/gm, ' '],
  [/\|{1,2}/g, ' '],
  [/(^|[\s(])([*_+^~-])(?=\S)([^\n*_+^~]{1,300}?)\2(?=$|[\s.,;:!?)])/gm, '$1$3'],
  [/\{\{([^}\n]{1,300})\}\}/g, '$1'],
  [/\\\\/g, ' '],
];

/** One line, its white space single, cut with an ellipsis. Never cuts a character in two. */
export function oneLine(text: string): string {
  const line = cut(text, REDUCED_MAX_LENGTH)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line.length <= CELL_TEXT_MAX_LENGTH
    ? line
    : `${cut(line, CELL_TEXT_MAX_LENGTH - 1).trimEnd()}…`;
}

/**
 * The gist of Jira wiki markup as one line of plain text.
 * @see https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all
 */
export function oneLineOfWiki(markup: string): string {
  const start = cut(markup, REDUCED_MAX_LENGTH);
  return oneLine(WIKI_RULES.reduce((text, [pattern, by]) => text.replace(pattern, by), start));
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
