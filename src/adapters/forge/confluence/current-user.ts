import { asApp, asUser, NeedsAuthenticationError, route } from '@forge/api';
import * as v from 'valibot';
import { AppError } from '#contract/app-error';

export const currentUserSchema = v.object({
  accountId: v.optional(v.string()),
  operations: v.optional(
    v.array(v.object({ operation: v.string(), targetType: v.optional(v.string()) })),
    [],
  ),
  _links: v.object({ base: v.pipe(v.string(), v.url()) }),
});

/**
 * Whether the user administers Confluence. Asked at each call, because the right can be withdrawn.
 * @see https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-users/
 */
export async function isConfluenceAdministrator(accountId: string): Promise<boolean> {
  const user = await currentUser();
  return (
    (user.accountId ?? accountId) === accountId &&
    user.operations.some(
      ({ operation, targetType }) => operation === 'administer' && targetType === 'application',
    )
  );
}

/**
 * The user that the invocation runs for.
 * @throws {AppError} `NOT_LICENSED`
 */
export async function currentUser(): Promise<v.InferOutput<typeof currentUserSchema>> {
  const response = await asUser()
    .requestConfluence(route`/wiki/rest/api/user/current?expand=operations`)
    .catch((error: unknown) => {
      throw error instanceof NeedsAuthenticationError ? notLicensed() : error;
    });
  if (response.status === 401 || response.status === 403) throw notLicensed();
  if (!response.ok) throw new Error(`Confluence answered with status ${response.status}`);
  return v.parse(currentUserSchema, await response.json());
}

const ACTIVE = 'active';
const accountSchema = v.object({ accountStatus: v.fallback(v.optional(v.string()), undefined) });

/**
 * Whether Confluence knows a person as active; asked as the app, because the person is not there.
 * @see https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-users/#api-wiki-rest-api-user-get
 */
export async function isActivePerson(accountId: string): Promise<boolean> {
  const response = await asApp().requestConfluence(
    route`/wiki/rest/api/user?accountId=${accountId}`,
  );
  if (response.status === 404) return false;
  if (!response.ok) throw new Error(`Confluence answered with status ${response.status}`);
  const { accountStatus = ACTIVE } = v.parse(accountSchema, await response.json());
  return accountStatus === ACTIVE;
}

const BULK = 100;
const peopleSchema = v.object({
  results: v.array(v.object({ accountId: v.string(), ...accountSchema.entries })),
});

/**
 * Which of these people Confluence knows as active.
 * @see https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-users/#api-wiki-rest-api-user-bulk-get
 */
export async function activePeople(accountIds: string[]): Promise<ReadonlySet<string>> {
  const active = new Set<string>();
  for (let start = 0; start < accountIds.length; start += BULK) {
    const some = accountIds
      .slice(start, start + BULK)
      .map((id): [string, string] => ['accountId', id]);
    const response = await asUser().requestConfluence(
      route`/wiki/rest/api/user/bulk?${new URLSearchParams(some)}`,
    );
    // Confluence refuses the whole list for one text that cannot be an account id.
    if (response.status === 400 || response.status === 404) continue;
    if (!response.ok) throw new Error(`Confluence answered with status ${response.status}`);
    for (const { accountId, accountStatus = ACTIVE } of v.parse(peopleSchema, await response.json())
      .results) {
      if (accountStatus === ACTIVE) active.add(accountId);
    }
  }
  return active;
}

function notLicensed(): AppError {
  return new AppError('NOT_LICENSED', 'Apps may not act for this user.');
}
