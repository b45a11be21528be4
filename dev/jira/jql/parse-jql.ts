import { JastBuilder, type Query } from '@atlaskit/jql-ast';
import { JqlError } from './jql-error';
import { syntaxMessage } from './syntax-message';

/**
 * @returns undefined for an empty query
 * @throws {JqlError} in Jira's words, with line and character counted from 1
 */
export function parseJql(jql: string): Query | undefined {
  // A builder that is given the same text twice goes on where it stopped and finds an empty query.
  const { query, errors } = new JastBuilder().build(jql);
  const [first] = errors;
  if (first !== undefined) throw new JqlError(syntaxMessage(jql, first));
  return query ?? undefined;
}
