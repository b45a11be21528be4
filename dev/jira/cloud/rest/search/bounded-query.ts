import { JqlError } from '#dev/jira/jql/language/jql-error';
import { parseJql } from '#dev/jira/jql/language/parse-jql';

const ORDER_FIELDS_MAX = 7;

/**
 * Checks what Cloud's search requires of a valid query.
 * @throws {JqlError} when the query has no restriction, or sorts by more than 7 fields
 */
export function requireBounded(jql: string): void {
  const query = parseJql(jql);
  if (query?.where === undefined) {
    throw new JqlError(
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    );
  }
  if ((query.orderBy?.fields.length ?? 0) > ORDER_FIELDS_MAX) {
    throw new JqlError(`The ORDER BY clause can contain at most ${ORDER_FIELDS_MAX} fields.`);
  }
}
