import { JQLLexer } from '@atlaskit/jql-parser/JQLLexer';
import { parseByGrammar } from '../parse-by-grammar';
import { type JqlToken, SIGNS, tokensOf } from './jql-tokens';

/**
 * Writes a query so that it is easy to read: a line for each condition outside of parentheses and for the ORDER BY, single
 * spaces, and keywords in capitals. Names and values stay to the letter.
 * @returns the same text for a query with a syntax error
 */
export function formatQuery(jql: string): string {
  if (parseByGrammar(jql).error) return jql;
  const tokens = tokensOf(jql);
  let depth = 0;
  return tokens
    .map((token, index) => {
      if (token.type === JQLLexer.RPAREN) depth -= 1;
      const gap = index === 0 ? '' : gapBetween(tokens[index - 1], token, jql, depth);
      if (token.type === JQLLexer.LPAREN) depth += 1;
      return gap + (isKeyword(token) ? token.text.toUpperCase() : token.text);
    })
    .join('');
}

const BREAKS: number[] = [JQLLexer.AND, JQLLexer.OR, JQLLexer.ORDER];
const OPENING: number[] = [JQLLexer.LPAREN, JQLLexer.LBRACKET];
const CLOSING: number[] = [JQLLexer.RPAREN, JQLLexer.RBRACKET];
/** A name before a parenthesis is a function, and before a bracket a property; these may touch what follows them. */
const NAMES: number[] = [JQLLexer.STRING, JQLLexer.QUOTE_STRING, JQLLexer.SQUOTE_STRING];

function gapBetween(
  last: JqlToken | undefined,
  token: JqlToken,
  jql: string,
  depth: number,
): string {
  if (!last) return '';
  if (BREAKS.includes(token.type) && depth === 0) return '\n';
  if (isTight(last, token)) return '';
  const written = jql.slice(last.to, token.from);
  if (isAtBracket(last, token) && written === '') return '';
  return isCall(last, token) ? written : ' ';
}

const isTight = (last: JqlToken, token: JqlToken) =>
  token.type === JQLLexer.COMMA ||
  last.type === JQLLexer.BANG ||
  OPENING.includes(last.type) ||
  CLOSING.includes(token.type);

/** A property of an entity continues behind its brackets without a space. */
const isAtBracket = (last: JqlToken, token: JqlToken) =>
  token.type === JQLLexer.LBRACKET ||
  (last.type === JQLLexer.RBRACKET && !SIGNS.includes(token.type));

const isCall = (last: JqlToken, token: JqlToken) =>
  token.type === JQLLexer.LPAREN && NAMES.includes(last.type);

/** `&&` has no capitals. The constants of the words follow each other. */
const isKeyword = ({ type }: JqlToken) => type >= JQLLexer.IN && type <= JQLLexer.DESC;
