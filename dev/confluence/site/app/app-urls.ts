import type { AppAddress } from '../../adf/macro-node';

/** Path of a global page of an app; the app's own history lives below it. */
export function globalPagePath({ appId, environmentId }: AppAddress, route: string): string {
  return `/wiki/apps/${appId}/${environmentId}/${route}`;
}

/** Path of an app's page in the settings; the app's own history lives below it. */
export function settingsPath({ appId, environmentId }: AppAddress, moduleKey: string): string {
  return `/wiki/admin/forge/${appId}/${environmentId}/${moduleKey}`;
}
