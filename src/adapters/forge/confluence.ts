import {
  asApp,
  asUser,
  getAppContext,
  NeedsAuthenticationError,
  route,
  webTrigger,
} from '@forge/api';
import * as v from 'valibot';
import { AppError } from '#contract/app-error';

/** Keys of `manifest.yml`. */
const CALLBACK_TRIGGER = 'oauth-callback';
const INCOMING_TRIGGER = 'incoming';
const CONNECT_PAGE_ROUTE = 'jira-connections';

const currentUserSchema = v.object({
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
 * The app's page that authorizations come back to. Its address is Confluence's own word for where it
 * lives: `context.siteUrl` comes from the browser, and somebody could send the way back elsewhere.
 * @throws {AppError} `NOT_SIGNED_IN`
 */
export async function connectPageUrl(): Promise<string> {
  return pageUrl((await currentUser())._links.base);
}

/**
 * The same page as an authorization endpoint, asked for where there is no user.
 * @see https://datatracker.ietf.org/doc/html/rfc8414#section-2
 */
export async function authorizationPageUrl(): Promise<string> {
  const response = await asApp().requestConfluence(route`/wiki/rest/api/user/current`);
  if (!response.ok) throw new Error(`Confluence answered with status ${response.status}`);
  return pageUrl(v.parse(currentUserSchema, await response.json())._links.base);
}

/** Where linked applications call this app. */
export async function incomingUrl(): Promise<string> {
  return (await webTrigger.getUrl(INCOMING_TRIGGER)).replace(/\/$/, '');
}

export function ownIdentity(): { installationId: string; appVersion: string } {
  const { installationAri, appVersion } = getAppContext();
  return { installationId: installationAri.installationId, appVersion };
}

function pageUrl(base: string): string {
  const { appAri, environmentAri } = getAppContext();
  return `${base}/apps/${appAri.appId}/${environmentAri.environmentId}/${CONNECT_PAGE_ROUTE}`;
}

/** Each link has a path of its own below the web trigger, so that its answers cannot be mixed up. */
export async function redirectUriOf(linkId: string): Promise<string> {
  return `${await webTrigger.getUrl(CALLBACK_TRIGGER)}/cb/${linkId}`;
}

async function currentUser(): Promise<v.InferOutput<typeof currentUserSchema>> {
  const response = await asUser()
    .requestConfluence(route`/wiki/rest/api/user/current?expand=operations`)
    .catch((error: unknown) => {
      throw error instanceof NeedsAuthenticationError ? notSignedIn() : error;
    });
  if (response.status === 401 || response.status === 403) throw notSignedIn();
  if (!response.ok) throw new Error(`Confluence answered with status ${response.status}`);
  return v.parse(currentUserSchema, await response.json());
}

function notSignedIn(): AppError {
  return new AppError('NOT_SIGNED_IN', 'Apps may not act for this user.');
}
