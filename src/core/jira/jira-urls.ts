/**
 * The page of an issue.
 * @param baseUrl of the Jira, without a trailing slash
 */
export function issueUrl(baseUrl: string, key: string): string {
  return `${baseUrl}/browse/${encodeURIComponent(key)}`;
}

/**
 * The page of a search in Jira's issue navigator.
 * @param baseUrl of the Jira, without a trailing slash
 */
export function searchUrl(baseUrl: string, jql: string): string {
  return `${baseUrl}/issues/?jql=${encodeURIComponent(jql)}`;
}
