import { JQLLexer } from '@atlaskit/jql-parser/JQLLexer';
import { tokensOf } from './jql-tokens';

const PLAIN: number[] = [JQLLexer.STRING, JQLLexer.POSNUMBER, JQLLexer.NEGNUMBER];
const QUOTED: number[] = [JQLLexer.QUOTE_STRING, JQLLexer.SQUOTE_STRING];

/**
 * Writes a name or a value so that a query reads it as exactly this text, in quotes only where that is necessary.
 * @see https://support.atlassian.com/jira-software-cloud/docs/advanced-search-reference-jql-reserved-words/
 */
export function jqlLiteral(text: string): string {
  if (!text.includes('\\') && isOneToken(text, PLAIN)) return text;
  return `"${text.replace(/["\\]/g, '\\$&').replace(UNWRITABLE, unicodeEscape)}"`;
}

/** Control characters, and what Unicode reserves: the grammar takes them as escapes only. */
const UNWRITABLE = /[\p{Cc}\uFDD0-\uFDEF\uFFFE\uFFFF]/gu;

const unicodeEscape = (character: string) =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Writes a name or value as Jira suggested it. Jira's description does not say whether it is quoted: in its example it is
 * not where it would have to be, and names of fields are.
 */
export function suggestedLiteral(value: string): string {
  return isOneToken(value, QUOTED) || CUSTOM_FIELD.test(value) ? value : jqlLiteral(value);
}

const CUSTOM_FIELD = /^cf\[\d+\]$/i;

function isOneToken(text: string, types: number[]): boolean {
  const [token, ...others] = tokensOf(text);
  return (
    token?.to === text.length &&
    token.from === 0 &&
    others.length === 0 &&
    types.includes(token.type)
  );
}
