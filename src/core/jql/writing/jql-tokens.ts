import { JQLLexer } from '@atlaskit/jql-parser/JQLLexer';
import { CharStreams } from 'antlr4ts/CharStreams';
import { Token } from 'antlr4ts/Token';

/** A token of a query, without white space. */
export interface JqlToken {
  /** A constant of `JQLLexer`. */
  type: number;
  /** As written, quotes and escapes included. */
  text: string;
  /** In UTF-16 units, like the positions of a text field; the end is exclusive. */
  from: number;
  to: number;
}

/** The operators that are signs; those of words can be several tokens. */
export const SIGNS: readonly number[] = [
  JQLLexer.EQUALS,
  JQLLexer.NOT_EQUALS,
  JQLLexer.LIKE,
  JQLLexer.NOT_LIKE,
  JQLLexer.LT,
  JQLLexer.GT,
  JQLLexer.LTEQ,
  JQLLexer.GTEQ,
];

/** Reads the tokens of a query, valid or not, with the lexer of Atlassian's grammar. */
export function tokensOf(jql: string): JqlToken[] {
  const lexer = new JQLLexer(CharStreams.fromString(jql));
  // By default it writes to the console. What it does not know becomes a token too.
  lexer.removeErrorListeners();
  const tokens: JqlToken[] = [];
  let from = 0;
  let read = 0;
  for (let token = lexer.nextToken(); token.type !== Token.EOF; token = lexer.nextToken()) {
    // The lexer counts code points.
    from += unitsOf(jql, from, token.startIndex - read);
    const to = from + unitsOf(jql, from, token.stopIndex + 1 - token.startIndex);
    read = token.stopIndex + 1;
    if (token.channel === Token.DEFAULT_CHANNEL) {
      tokens.push({ type: token.type, text: jql.slice(from, to), from, to });
    }
    from = to;
  }
  return tokens;
}

/** The UTF-16 units of some code points from a place in the text. */
function unitsOf(text: string, from: number, codePoints: number): number {
  let at = from;
  for (let left = codePoints; left > 0 && at < text.length; left -= 1) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return at - from;
}
