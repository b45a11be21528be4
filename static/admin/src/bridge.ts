import { permissions, requestConfluence, view } from '@forge/bridge';
import type { AdminInvocations } from '#contract/admin-invocations';
import { createInvoke } from '#ui/bridge';

export const invokeAdmin = createInvoke<AdminInvocations>();

/** A group of customer-managed egress, as Forge keeps it. */
export interface EgressGroup {
  key: string;
  description: string;
  configured: { domain: string; type: string[] }[];
}

/** An approved address, named as `permissions.egress.deleteDomain` expects it. */
export interface EgressApproval {
  key: string;
  domain: string;
  type: string;
}

/** What administrators have approved for this app, all pages of it. */
export async function readEgressGroups(): Promise<EgressGroup[]> {
  const groups: EgressGroup[] = [];
  let nextPageToken: string | undefined;
  do {
    const page = await permissions.egress.get(nextPageToken ? { nextPageToken } : {});
    groups.push(...page.results);
    nextPageToken = page.lastEvaluatedKey;
  } while (nextPageToken !== undefined && nextPageToken !== '');
  return groups;
}

/**
 * Asks the administrator, in Confluence's own dialog, to approve these addresses. They may allow a part of them.
 * @returns what is approved now
 * @throws {Error} if the answer is no, or the person is not an administrator
 */
export async function requestEgress(egresses: EgressGroup[]): Promise<EgressGroup[]> {
  // The bridge types the kind of request by an enum of a package that is not for browsers.
  const { results } = await permissions.egress.set({ egresses: egresses as never[] });
  return results;
}

/** @throws {Error} if the person is not an administrator */
export const removeEgress = (approval: EgressApproval): Promise<void> =>
  permissions.egress.deleteDomain(approval as never);

/** The context of this frame, with every field that the platform gives. */
export const readFrameContext = async (): Promise<Record<string, unknown>> => ({
  ...(await view.getContext()),
});

const userNames = new Map<string, Promise<string | undefined>>();

/** @returns undefined for an account that is hidden or no longer exists */
export function readUserName(accountId: string): Promise<string | undefined> {
  const known = userNames.get(accountId) ?? askUserName(accountId).catch(() => undefined);
  userNames.set(accountId, known);
  return known;
}

/**
 * Asks Confluence's REST API as this administrator.
 * @throws {Error} for an answer that is not a success
 */
export async function getFromConfluence(
  path: `/wiki/${string}`,
  query: Record<string, string>,
): Promise<unknown> {
  const response = await requestConfluence(`${path}?${new URLSearchParams(query).toString()}`);
  if (!response.ok) throw new Error(`Confluence answered with status ${response.status}`);
  return response.json();
}

/** @see https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-users/#api-wiki-rest-api-user-get */
async function askUserName(accountId: string): Promise<string | undefined> {
  const body = await getFromConfluence('/wiki/rest/api/user', { accountId });
  const name = (body as { displayName?: unknown } | null)?.displayName;
  return typeof name === 'string' ? name : undefined;
}
