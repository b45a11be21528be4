/**
 * Whether a query has no condition, which Jira Cloud refuses to run.
 * @param jql without syntax errors, so it begins either with its conditions or with ORDER BY
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/
 */
export function isUnbounded(jql: string): boolean {
  return /^\s*(?:order\s+by\s|$)/i.test(jql);
}
