/** The Atlassian account id of a user, which is the same in every product of the organization. */
export function accountIdOf(userName: string): string {
  return `712020:${userName}-0000-4000-8000-000000000000`;
}
