import type { JiraAddress } from '#core/jira/jira-pages';

/** The query of an address until Jira has told the saved one, and if Jira does not. */
export function provisionalQuery(address: JiraAddress, text: string): string {
  if ('jql' in address) return address.jql;
  if ('filterId' in address) return `filter = ${address.filterId}`;
  const { projectKey } = address;
  return projectKey === undefined ? text : `project = "${projectKey}" ORDER BY Rank`;
}
