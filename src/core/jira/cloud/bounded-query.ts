/**
 * Whether a query has no condition, so that Jira Cloud does not run it. A query without errors
 * begins either with its conditions or with ORDER BY.
 */
export function isUnbounded(jql: string): boolean {
  return /^\s*(?:order\s+by\s|$)/i.test(jql);
}
