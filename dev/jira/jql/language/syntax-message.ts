import { JQLSyntaxError, type JQLParseError } from '@atlaskit/jql-ast';
import { RESERVED_WORDS } from './reserved-words';

const RESERVED: ReadonlySet<string> = new Set(RESERVED_WORDS);

const OPERATORS =
  "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";
const RESERVED_HINT = 'You must surround it in quotation marks to use it as a field name or value.';

/** Jira's message for the first syntax error, with its position. */
export function syntaxMessage(jql: string, error: JQLParseError): string {
  if (!(error instanceof JQLSyntaxError)) return 'Error in the JQL Query: The query is invalid.';
  const found = tokenAt(jql, error.start, error.stop);
  const single = found === '' ? SINGLE_VALUE.exec(jql) : null;
  if (single !== null) {
    const [, field = '', operator = '', value = ''] = single;
    return `Operator '${operator.toLowerCase()}' does not support the non-list value '${value}' for field '${field}'.`;
  }
  const where = `(line ${error.line}, character ${error.charPositionInLine + 1})`;
  return `Error in the JQL Query: ${explain(error.message, found, jql.slice(error.start))} ${where}`;
}

/** `field in value` at the end: Jira's own grammar accepts it and rejects the value. */
const SINGLE_VALUE =
  /(?:^|[\s(])([\w.[\]]+|"[^"]+")\s+((?:not\s+)?in)\s+("[^"]*"|'[^']*'|[^\s(),"']+)\s*$/i;

function tokenAt(jql: string, start: number, stop: number): string {
  return start >= jql.length ? '' : jql.slice(start, Math.max(stop, start + 1));
}

/** @param problem the grammar's own message, `mismatched input 'x' expecting {…}` */
function explain(problem: string, found: string, rest: string): string {
  const expected = problem.slice(problem.lastIndexOf('expecting') + 9);
  if (found === '') return explainEnd(problem, expected);
  const lexical = explainCharacter(found, rest);
  if (lexical !== undefined) return lexical;
  if (isOperatorExpected(problem, expected)) {
    return `Expecting operator but got '${found}'. ${OPERATORS}`;
  }
  if (isFieldExpected(expected)) {
    return reservedOr(found, `Expecting a field name but got '${found}'.`);
  }
  if (isValueExpected(expected)) {
    return reservedOr(
      found,
      `Expecting either a value, list or function but got '${found}'. You must surround '${found}' in quotation marks to use it as a value.`,
    );
  }
  if (expected.includes("','")) return `Expecting ')' or ',' but got '${found}'.`;
  if (expected.includes('ORDER')) return `Expecting either 'OR' or 'AND' but got '${found}'.`;
  return `Expecting end of the query but got '${found}'.`;
}

function explainEnd(problem: string, expected: string): string {
  if (problem.includes("missing ')'") || expected.includes("')'")) {
    return "Expecting ')' before the end of the query.";
  }
  if (isOperatorExpected(problem, expected)) {
    return `Expecting operator before the end of the query. ${OPERATORS}`;
  }
  if (isFieldExpected(expected)) return 'Expecting a field name at the end of the query.';
  return 'Expecting either a value, list or function before the end of the query.';
}

/** For characters that must be quoted in JQL, and for quotation marks that are not closed. */
function explainCharacter(found: string, rest: string): string | undefined {
  const quote = /^["']/.exec(found)?.[0];
  if (quote !== undefined) return explainQuote(quote, rest);
  if (!/^[@#$%^*/+{};?&|\\`]/.test(found)) return undefined;
  const character = found.charAt(0);
  return (
    `The character '${character}' is a reserved JQL character. You must enclose it in a string ` +
    `or use the escape '\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}' instead.`
  );
}

function explainQuote(quote: string, rest: string): string | undefined {
  const illegal = /^["'](?:[^\\"']|\\["'\\ntru ])*(\\[^"'\\ntru ])/.exec(rest)?.[1];
  if (illegal !== undefined) {
    return `'${illegal}' is an illegal JQL escape sequence. The valid escape sequences are \\', \\", \\t, \\n, \\r, \\\\, '\\ ' and \\uXXXX.`;
  }
  const body = rest.slice(1).replace(/\\./g, '');
  if (body.includes(quote)) return undefined;
  return `The quoted string '${rest.slice(1)}' has not been completed.`;
}

function reservedOr(found: string, otherwise: string): string {
  return RESERVED.has(found.toLowerCase())
    ? `'${found}' is a reserved JQL word. ${RESERVED_HINT}`
    : otherwise;
}

function isOperatorExpected(problem: string, expected: string): boolean {
  return expected.includes("'!~'") || problem.startsWith('no viable alternative');
}

function isFieldExpected(expected: string): boolean {
  return expected.includes('CUSTOMFIELD');
}

function isValueExpected(expected: string): boolean {
  return expected.includes('EMPTY');
}
