import type { OrderedField, ParsedJql } from './parsed-jql';

/** A part of a query, with its place in UTF-16 units. */
interface Token {
  text: string;
  at: number;
}

/**
 * Quoted texts, words, and single characters of operators. Everything else (escapes outside of quotes, reserved characters,
 * other white space) is left to the grammar.
 */
const TOKEN = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|[\p{L}\p{N}_.-]+|[(),=!<>~&|[\]]/uy;
const SPACE = /[ \t\r\n]*/y;
const DIRECTION = /^(?:asc|desc)$/i;
const FIELD = /^(?:["'\p{L}\p{N}_])/u;

/**
 * Finds the ORDER BY of a query without the grammar, which is heavier than the whole viewer. In a valid query the words
 * ORDER and BY stand next to each other nowhere else, because they are reserved.
 * @returns the ORDER BY of a valid query, as the grammar reads it, `none` for a query without one, or undefined for a query
 *   that only the grammar can read
 */
export function cutOrderBy(jql: string): NonNullable<ParsedJql['orderBy']> | 'none' | undefined {
  const tokens = tokensOf(jql);
  if (!tokens) return undefined;
  const index = tokens.findIndex(({ text }, i) => isWord(text, 'order') && isNext(tokens, i, 'by'));
  const [order] = index === -1 ? [] : tokens.slice(index);
  if (!order) return tokens.some(({ text }) => isWord(text, 'order')) ? undefined : 'none';
  const fields = listed(tokens.slice(index + 2)).map((item) => fieldOf(jql, item));
  if (!fields.every((field) => field !== undefined)) return undefined;
  return { start: codePoints(jql, order.at), fields };
}

const isWord = (text: string | undefined, word: string) => text?.toLowerCase() === word;
const isNext = (tokens: Token[], at: number, word: string) => isWord(tokens[at + 1]?.text, word);

/** @returns undefined if something is not a token of the simple kinds */
function tokensOf(jql: string): Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = end(SPACE, jql, 0) ?? 0; at < jql.length;) {
    const next = end(TOKEN, jql, at);
    if (next === undefined) return undefined;
    tokens.push({ text: jql.slice(at, next), at });
    at = end(SPACE, jql, next) ?? next;
  }
  return tokens;
}

function end(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** The tokens between commas. */
function listed(tokens: Token[]): Token[][] {
  const items: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text === ',') items.push([]);
    else items.at(-1)?.push(token);
  }
  return items;
}

/** @returns undefined for what is not a name, or a custom field by its number, and perhaps a direction */
function fieldOf(jql: string, item: Token[]): OrderedField | undefined {
  const last = item.at(-1);
  const [first, ...rest] = last && DIRECTION.test(last.text) ? item.slice(0, -1) : item;
  if (!first || !last || !FIELD.test(first.text)) return undefined;
  const name = [first, ...rest].map(({ text }) => text).join('');
  const isNumbered = /^cf\[\d+\]$/i.test(name) && jql.startsWith(name, first.at);
  if (rest.length > 0 && !isNumbered) return undefined;
  return {
    name: /^["']/.test(name) ? name.slice(1, -1).replace(/\\(.)/g, '$1') : name,
    span: [codePoints(jql, first.at), codePoints(jql, last.at + last.text.length)],
  };
}

const codePoints = (text: string, end: number): number => Array.from(text.slice(0, end)).length;
