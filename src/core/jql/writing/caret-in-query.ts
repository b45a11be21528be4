import { JQLLexer } from '@atlaskit/jql-parser/JQLLexer';
import { unquoted } from '../unquoted';
import { SIGNS, type JqlToken, tokensOf } from './jql-tokens';
import { placeAfter, type PlaceInQuery } from './place-in-query';

/** Where the author writes, and what is typed of the word there. */
export interface CaretInQuery {
  place: PlaceInQuery;
  /** Without quotes, up to the caret. */
  typed: string;
  /** The part that a completion takes the place of: the whole word, in UTF-16 units. */
  from: number;
  to: number;
}

/** These end where they stand, so that something else begins at a caret behind them. */
const SEPARATORS: number[] = [
  JQLLexer.LPAREN,
  JQLLexer.RPAREN,
  JQLLexer.COMMA,
  JQLLexer.LBRACKET,
  JQLLexer.RBRACKET,
  ...SIGNS,
];

/** A quotation mark that is not closed takes the rest of the query with it, which a completion must not. */
const UNCLOSED: number[] = [JQLLexer.UNCLOSED_QUOTE_STRING, JQLLexer.UNCLOSED_SQUOTE_STRING];

/** Finds what the author writes at a caret. @param caret in UTF-16 units */
export function caretInQuery(jql: string, caret: number): CaretInQuery {
  const tokens = tokensOf(jql);
  const isBefore = ({ type, to }: JqlToken) =>
    to < caret || (to === caret && SEPARATORS.includes(type));
  const word = tokens.find((token) => token.from < caret && !isBefore(token));
  return {
    place: placeAfter(tokens.filter(isBefore)),
    typed: word ? typedOf(jql.slice(word.from, caret)) : '',
    from: word?.from ?? caret,
    to: word && !UNCLOSED.includes(word.type) ? word.to : caret,
  };
}

/** Without quotes: the closing one may be missing or stand behind the caret. */
function typedOf(text: string): string {
  const quote = /^["']/.exec(text)?.[0];
  if (quote === undefined) return text;
  return unquoted(text.length > 1 && text.endsWith(quote) ? text : text + quote);
}
