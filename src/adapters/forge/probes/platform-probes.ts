import { asApp, getAppContext, route, webTrigger } from '@forge/api';
import apiPackage from '@forge/api/package.json';
import eventsPackage from '@forge/events/package.json';
import kvsPackage from '@forge/kvs/package.json';
import * as v from 'valibot';
import type { PlatformProbes } from '#src/services/administration/diagnostics/ports';
import { currentUser, currentUserSchema } from '../confluence/current-user';
import { storageProbes } from './storage-probes';

/** Keys of `manifest.yml`. */
const TRIGGERS = ['oauth-callback', 'incoming'];

/** As `@forge/api` reads it; the id behind it stays out of the report. */
const TRIGGER_PATH = /^\/(x1|public)\//;

const accountSchema = v.object({ accountStatus: v.optional(v.string()) });

/** The questions to the platform that services cannot ask. */
export const platformProbes: PlatformProbes = {
  ...storageProbes,
  administrator: async ({ accountId }) => {
    const user = await currentUser();
    const named = user.operations.map(({ operation, targetType }) => `${operation} ${targetType}`);
    const isOwn = user.accountId === accountId;
    return { state: isOwn && named.length > 0 ? 'ok' : 'differs', found: named.join(', ') };
  },
  'site-address': async () => {
    const [own, ofApp] = await Promise.all([currentUser(), appUser()]);
    const [left, right] = [own._links.base, ofApp._links.base].map((base) => new URL(base).host);
    const isSame = left === right;
    return { state: isSame ? 'ok' : 'differs', found: isSame ? `${left}` : `${left}, ${right}` };
  },
  'person-status': async ({ accountId }) => {
    const path = route`/wiki/rest/api/user?accountId=${accountId}`;
    const response = await asApp().requestConfluence(path);
    const { accountStatus = '' } = v.parse(accountSchema, await response.json());
    const isActive = accountStatus === 'active';
    return { state: isActive ? 'ok' : 'differs', found: `${response.status} ${accountStatus}` };
  },
  'web-triggers': async () => {
    const first = await Promise.all(TRIGGERS.map((key) => webTrigger.getUrl(key)));
    const again = await Promise.all(TRIGGERS.map((key) => webTrigger.getUrl(key)));
    const isStable = first.join() === again.join();
    const urls = first.map((url) => new URL(url));
    const isKnown = isStable && urls.every(({ pathname }) => TRIGGER_PATH.test(pathname));
    const shapes = urls.map(({ host, pathname }) => `${host}/${pathname.split('/')[1]}/…`);
    return { state: isKnown ? 'ok' : 'differs', found: [...new Set(shapes)].join(', ') };
  },
  'time-zone': () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const isUtc = new Date(0).getTimezoneOffset() === 0;
    return Promise.resolve({ state: isUtc ? 'ok' : 'differs', found: zone });
  },
};

async function appUser() {
  const response = await asApp().requestConfluence(route`/wiki/rest/api/user/current`);
  return v.parse(currentUserSchema, await response.json());
}

/** Of what runs here. */
export function platformVersions(): Record<string, string> {
  const { appVersion, environmentType } = getAppContext();
  return {
    app: appVersion,
    environment: environmentType,
    node: `${process.version} ${process.arch}`,
    '@forge/api': apiPackage.version,
    '@forge/events': eventsPackage.version,
    '@forge/kvs': kvsPackage.version,
  };
}
