import * as v from 'valibot';
import { get, type JiraApi } from '../jira-api';

/** The most that Jira returns at a time. */
const PAGE = 1000;

const usersSchema = v.array(
  v.object({
    name: v.string(),
    displayName: v.fallback(v.string(), ''),
    emailAddress: v.fallback(v.optional(v.string()), undefined),
    active: v.fallback(v.boolean(), true),
  }),
);

export type JiraUser = v.InferOutput<typeof usersSchema>[number];

/**
 * The first users of a Jira Data Center, without deactivated ones. Jira shows users to those with the global
 * permission "Browse users", and an empty list to others.
 * @see https://developer.atlassian.com/server/jira/platform/rest/v10003/ `user/search`; "." matches every user
 */
export async function searchUsers(
  api: JiraApi,
): Promise<{ users: JiraUser[]; isComplete: boolean }> {
  const call = get(`/rest/api/2/user/search?username=.&startAt=0&maxResults=${PAGE}`);
  const found = await api.read(call, usersSchema);
  return { users: found.filter(({ active }) => active), isComplete: found.length < PAGE };
}
