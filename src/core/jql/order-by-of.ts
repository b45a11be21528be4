import { parseJql } from './parse-jql';

/**
 * The ORDER BY of a query, to the letter.
 * @returns undefined if the query has none, or has errors
 */
export async function orderByOf(jql: string): Promise<string | undefined> {
  const { orderBy, error } = await parseJql(jql);
  if (error || !orderBy) return undefined;
  // Positions count code points, and a string counts UTF-16 units.
  return Array.from(jql).slice(orderBy.start).join('').trimEnd();
}
