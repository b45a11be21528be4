import { AppError } from '#contract/app-error';
import { parseJql } from './parse-jql';

/**
 * The same search among fewer issues: the query's conditions and the clause must both hold. Both are
 * put in brackets as they are, after Atlassian's own grammar has read each of them as a whole: a query
 * that closes a bracket it never opened, to get out of the clause, does not pass.
 * @param clause conditions without an ORDER BY: `project = "PUBLIC"`
 * @throws {AppError} `JQL_INVALID` with the position for a query, and for a clause, that has errors
 */
export async function restrictJql(jql: string, clause: string): Promise<string> {
  const { conditions, order } = await partsOf(jql);
  const limit = await partsOf(clause);
  if (limit.order !== '' || limit.conditions.trim() === '') {
    throw new AppError('JQL_INVALID', 'A clause that limits queries has conditions and no order.');
  }
  const all = conditions.trim() === '' ? [] : [conditions];
  const restricted = [...all, limit.conditions].map((each) => `(${each})`).join(' AND ');
  return order === '' ? restricted : `${restricted} ${order}`;
}

/** Not trimmed: a space at the end may be an escaped one, and belong to a value. */
async function partsOf(jql: string): Promise<{ conditions: string; order: string }> {
  const { orderBy, error } = await parseJql(jql);
  if (error) throw invalid(error);
  const characters = Array.from(jql);
  const end = orderBy?.start ?? characters.length;
  const conditions = characters.slice(0, end).join('');
  // What stands in the brackets must be whole by itself, not only together with what follows.
  const alone = await parseJql(conditions);
  if (alone.error ?? alone.orderBy) throw invalid(alone.error);
  return { conditions, order: characters.slice(end).join('') };
}

function invalid(position: { line: number; column: number } | undefined): AppError {
  return new AppError('JQL_INVALID', 'The query is not valid JQL.', {
    details: position ? { position } : {},
  });
}
