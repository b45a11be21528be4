import { AppError } from '#contract/app-error';
import { parseJql } from './parse-jql';

/**
 * Restricts a query to issues that also match a clause. Both are put in parentheses unchanged, after
 * Atlassian's own grammar has parsed each of them on its own: a query that closes a parenthesis which it never
 * opened, in order to escape from the clause, is refused.
 * @param clause conditions without an ORDER BY: `project = "PUBLIC"`
 * @throws {AppError} `JQL_INVALID`, with the position, for a query or a clause with syntax errors
 */
export async function restrictJql(jql: string, clause: string): Promise<string> {
  const { conditions, order } = await partsOf(jql);
  const limit = await partsOf(clause);
  if (limit.order !== '' || limit.conditions.trim() === '') {
    throw new AppError('JQL_INVALID', 'A restricting clause must have conditions and no ORDER BY.');
  }
  const all = conditions.trim() === '' ? [] : [conditions];
  const restricted = [...all, limit.conditions].map((each) => `(${each})`).join(' AND ');
  return order === '' ? restricted : `${restricted} ${order}`;
}

/** Not trimmed: a space at the end may be escaped and part of a value. */
async function partsOf(jql: string): Promise<{ conditions: string; order: string }> {
  const { orderBy, error } = await parseJql(jql);
  if (error) throw invalid(error);
  if (!orderBy) return { conditions: jql, order: '' };
  const characters = Array.from(jql);
  const conditions = characters.slice(0, orderBy.start).join('');
  // The conditions must be valid on their own, not only together with the ORDER BY.
  const alone = await parseJql(conditions);
  if (alone.error ?? alone.orderBy) throw invalid(alone.error);
  return { conditions, order: characters.slice(orderBy.start).join('') };
}

function invalid(position: { line: number; column: number } | undefined): AppError {
  return new AppError('JQL_INVALID', 'The query is not valid JQL.', {
    details: position ? { position } : {},
  });
}
