import { JQLLexer } from '@atlaskit/jql-parser/JQLLexer';
import { parseByGrammar } from '../parse-by-grammar';
import { type JqlToken, tokensOf } from './jql-tokens';
import { placeAfter, type PlaceInQuery } from './place-in-query';

/** What is wrong with the syntax of a query; each kind has its words in `locales/` under `config.syntax`. */
export interface SyntaxProblem {
  kind: ProblemKind;
  /** Of the text that is in the way, in UTF-16 units; empty at the end of the query. */
  from: number;
  to: number;
  /** What stands there. */
  text: string;
  /** The field of the condition, if there is one. */
  field: string;
}

type ProblemKind =
  | 'unclosedQuote'
  | 'badEscape'
  | 'reservedCharacter'
  | 'reservedWord'
  | 'unclosedParenthesis'
  | 'unopenedParenthesis'
  | 'field'
  | 'brackets'
  | 'operator'
  | 'value'
  | 'list'
  | 'argument'
  | 'joint'
  | 'by'
  | 'order';

/**
 * Checks a query by Atlassian's grammar.
 * @returns the first problem, or undefined for a query whose syntax is right
 */
export function syntaxProblem(jql: string): SyntaxProblem | undefined {
  const { error } = parseByGrammar(jql);
  if (!error) return undefined;
  const tokens = tokensOf(jql);
  const offset = offsetOf(jql, error);
  const token = tokens.find(({ to }) => to > offset);
  const before = token ? tokens.slice(0, tokens.indexOf(token)) : tokens;
  const place = placeAfter(before);
  const end = jql.trimEnd().length;
  return {
    kind: kindOf(place, before, token),
    ...(token ? rangeOf(token) : { from: end, to: end, text: '' }),
    field: 'field' in place ? place.field : '',
  };
}

const rangeOf = ({ from, to, text }: JqlToken) => ({ from, to, text });

/** The grammar counts lines and code points. */
function offsetOf(jql: string, { line, column }: { line: number; column: number }): number {
  const lines = jql.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return (
    before +
    Array.from(lines[line - 1] ?? '')
      .slice(0, column - 1)
      .join('').length
  );
}

const TOKEN_KINDS: Readonly<Record<number, ProblemKind>> = {
  [JQLLexer.UNCLOSED_QUOTE_STRING]: 'unclosedQuote',
  [JQLLexer.UNCLOSED_SQUOTE_STRING]: 'unclosedQuote',
  [JQLLexer.INVALID_QUOTE_STRING]: 'badEscape',
  [JQLLexer.INVALID_SQUOTE_STRING]: 'badEscape',
  [JQLLexer.ERROR_RESERVED]: 'reservedCharacter',
  [JQLLexer.ERRORCHAR]: 'reservedCharacter',
  [JQLLexer.RESERVED_WORD]: 'reservedWord',
};

function kindOf(
  place: PlaceInQuery,
  before: readonly JqlToken[],
  token: JqlToken | undefined,
): ProblemKind {
  const kind = token && TOKEN_KINDS[token.type];
  if (kind) return kind;
  if ('takesList' in place && place.takesList && place.list === 0) return 'list';
  if (place.kind === 'joint' || place.kind === 'after-value') {
    return kindAfterCondition(before, token);
  }
  return place.kind === 'direction' || place.kind === 'after-direction' ? 'order' : place.kind;
}

function kindAfterCondition(before: readonly JqlToken[], token: JqlToken | undefined): ProblemKind {
  if (!token && isOpen(before)) return 'unclosedParenthesis';
  return token?.type === JQLLexer.RPAREN && !isOpen(before) ? 'unopenedParenthesis' : 'joint';
}

function isOpen(tokens: readonly JqlToken[]): boolean {
  const count = (type: number) => tokens.filter((token) => token.type === type).length;
  return count(JQLLexer.LPAREN) > count(JQLLexer.RPAREN);
}
