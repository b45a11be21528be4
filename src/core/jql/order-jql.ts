import { parseJql } from './parse-jql';
import { reorderJql, type JqlOrder } from './reorder-jql';

/**
 * Changes the order of a query: by the fields first, then by the query's own order, for issues with the same
 * values. The query is cut where its ORDER BY begins and is never printed again from a syntax tree, so its
 * conditions stay exactly as the author wrote them.
 * @returns undefined if the query has syntax errors, which Jira itself should report
 */
export async function orderJql(
  jql: string,
  order: readonly JqlOrder[],
): Promise<string | undefined> {
  const { orderBy, error } = await parseJql(jql);
  return error ? undefined : reorderJql(jql, orderBy, order);
}
