import { JastBuilder, type Query } from '@atlaskit/jql-ast';
import { JqlError } from './jql-error';
import { syntaxMessage } from './syntax-message';

/**
 * Parses a query by Atlassian's own grammar.
 * @returns undefined for an empty query
 * @throws {JqlError} in Jira's wording, with line and character counted from 1
 */
export function parseJql(jql: string): Query | undefined {
  // A new builder each time: a builder that gets the same text again continues at its end and finds nothing.
  const { query, errors } = new JastBuilder().build(jql);
  const [first] = errors;
  if (first !== undefined) throw new JqlError(syntaxMessage(jql, first));
  return query ?? undefined;
}
