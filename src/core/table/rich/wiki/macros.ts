import { decodeReferences } from '../character-references';

/** A macro with a body, such as `{code:title=App.java|java} … {code}`. */
export interface Macro {
  name: 'code' | 'noformat' | 'html' | 'quote' | 'panel' | 'expand';
  title: string | undefined;
  body: string;
}

/** Not a character of any text: Unicode keeps it for use within a program. */
const PLACE = '\ufdd0';
const FIRST_NUMBER = 0xe000;
/** More would not be shown. */
const MACROS_MAX = 100;
/** Where a macro was taken out, for use in a regular expression. The second character says which one. */
export const MACRO_PLACE = String.raw`\ufdd0[\s\S]`;

/** Neither `\{code}`, which is escaped, nor `{{code}}`, which is monospaced text. */
const opening = (names: string) =>
  new RegExp(String.raw`(?<![\\{])\{(${names})(?::([^{}\n]{0,300}))?\}`, 'gi');
const NO_MARKUP = opening('code|noformat|html');
const WITH_MARKUP = opening('quote|panel|expand');

/** Macros as they are taken out of markup. */
export interface TakenMacros {
  all: Macro[];
  /** The end of the markup was cut off, and with it the ends of macros. */
  isCut: boolean;
}

/**
 * Takes code and HTML out of markup, so that nothing within it is read as markup.
 * @param macros receives what is taken
 * @returns the markup with a place of two characters for each macro
 */
export function takeCode(markup: string, macros: TakenMacros): string {
  return take(hasMacro(markup) ? markup.replaceAll(PLACE, '') : markup, NO_MARKUP, macros);
}

/** Takes quotes and panels out of markup without code, so that lines and marks around them end at them. */
export function takeQuotesAndPanels(markup: string, macros: TakenMacros): string {
  return take(markup, WITH_MARKUP, macros);
}

/** Whether markup contains the place of a macro that was taken out. */
export const hasMacro = (markup: string): boolean => markup.includes(PLACE);

/** @returns the number of the macro, among those that were taken, at a place */
export const macroNumber = (place: string): number => place.charCodeAt(1) - FIRST_NUMBER;

function take(markup: string, macro: RegExp, { all, isCut }: TakenMacros): string {
  if (!markup.includes('{')) return markup;
  const parts: string[] = [];
  const endOf = endFinder(markup);
  const next = () => (all.length < MACROS_MAX ? macro.exec(markup) : undefined);
  let from = (macro.lastIndex = 0);
  for (let match = next(); match; match = next()) {
    const [tag, name = '', parameters = ''] = match;
    const bodyFrom = match.index + tag.length;
    // As in Jira, a macro without an end has no body.
    const none = isCut || /html/i.test(name) ? markup.length : bodyFrom;
    const end = endOf(name, bodyFrom);
    parts.push(markup.slice(from, match.index), placeOf(all.length));
    all.push(macroOf(name, parameters, markup.slice(bodyFrom, end ?? none)));
    from = macro.lastIndex = end === undefined ? none : end + `{${name}}`.length;
  }
  return [...parts, markup.slice(from)].join('');
}

const placeOf = (number: number) => PLACE + String.fromCharCode(FIRST_NUMBER + number);

function macroOf(name: string, parameters: string, body: string): Macro {
  const title = /(?:^|\|)\s*title=([^|]*)/i.exec(parameters)?.[1]?.trim();
  return {
    name: name.toLowerCase() as Macro['name'],
    title: title ? decodeReferences(title) : undefined,
    body,
  };
}

/** Finds where a macro ends. Where there is no end, it is not looked for again. */
function endFinder(markup: string): (name: string, from: number) => number | undefined {
  const missing = new Set<string>();
  return (name, from) => {
    if (missing.has(name)) return undefined;
    const tag = `{${name}}`;
    let end = markup.indexOf(tag, from);
    while (end > 0 && isLiteral(markup, end, tag)) end = markup.indexOf(tag, end + 1);
    if (end === -1) missing.add(name);
    return end === -1 ? undefined : end;
  };
}

/** `\{code}` is escaped, and `{{code}}` is monospaced text. */
const isLiteral = (markup: string, at: number, tag: string) =>
  markup.charAt(at - 1) === '\\' || markup.startsWith(`{${tag}}`, at - 1);
