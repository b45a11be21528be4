import { asApp, getAppContext, route, webTrigger } from '@forge/api';
import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import { parseStored } from '../kvs/parse-stored';
import { currentUser, currentUserSchema } from './current-user';

/** Keys of `manifest.yml`. */
const CALLBACK_TRIGGER = 'oauth-callback';
const INCOMING_TRIGGER = 'incoming';
const CONNECT_PAGE_ROUTE = 'jira-connections';

/** Where the site was when an administrator last looked at incoming links. */
const BASE_KEY = 'site-base-url';
const baseSchema = v.object({ base: v.string() });

/**
 * The app's page that authorizations come back to. Confluence itself says where the site is, because
 * `context.siteUrl` comes from the browser and could lead the way back elsewhere.
 * @throws {AppError} `NOT_LICENSED`
 */
export async function connectPageUrl(): Promise<string> {
  return pageUrl((await currentUser())._links.base);
}

/**
 * The same page as an authorization endpoint, for requests without a user.
 * @see https://datatracker.ietf.org/doc/html/rfc8414#section-2
 */
export async function authorizationPageUrl(): Promise<string> {
  const response = await asApp().requestConfluence(route`/wiki/rest/api/user/current`);
  if (!response.ok) throw new Error(`Confluence answered with status ${response.status}`);
  const { base } = v.parse(currentUserSchema, await response.json())._links;
  if ((await knownBase()) !== base) await kvs.set(BASE_KEY, { base });
  return pageUrl(base);
}

/** The same from storage: anonymous requests cost no call of Confluence, apart from the very first. */
export async function knownAuthorizationPageUrl(): Promise<string> {
  const base = await knownBase();
  return base === undefined ? authorizationPageUrl() : pageUrl(base);
}

async function knownBase(): Promise<string | undefined> {
  return parseStored(baseSchema, await kvs.get(BASE_KEY))?.base;
}

/** The address that linked applications call this app at, without a slash at its end. */
export async function incomingUrl(): Promise<string> {
  return (await webTrigger.getUrl(INCOMING_TRIGGER)).replace(/\/$/, '');
}

/** Which installation of which version runs; the id is a UUID. */
export function ownIdentity(): { installationId: string; appVersion: string } {
  const { installationAri, appVersion } = getAppContext();
  return { installationId: installationAri.installationId, appVersion };
}

function pageUrl(base: string): string {
  const { appAri, environmentAri } = getAppContext();
  return `${base}/apps/${appAri.appId}/${environmentAri.environmentId}/${CONNECT_PAGE_ROUTE}`;
}

/** Each link has its own path below the web trigger, so that the answers of two links cannot be mixed up. */
export async function redirectUriOf(linkId: string): Promise<string> {
  return `${await webTrigger.getUrl(CALLBACK_TRIGGER)}/cb/${linkId}`;
}
