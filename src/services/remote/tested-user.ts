import type { JiraClient } from '#core/jira/jira-client';
import { nameLine } from '#core/table/plain-text';

/**
 * Tests what tables need of a Jira: that it knows the user, and that a search by POST reaches it.
 * @returns the display name of the user
 * @throws {AppError} as {@link JiraClient} does
 */
export async function testedUser(jira: JiraClient): Promise<string> {
  const { displayName } = await jira.myself();
  await jira.checkPost();
  return nameLine(displayName);
}
