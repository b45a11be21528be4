/** The Atlassian account of a user: the same in every product of one organisation. */
export function accountIdOf(userName: string): string {
  return `712020:${userName}-0000-4000-8000-000000000000`;
}
