import * as v from 'valibot';
import { PendingRequests } from '../../server/pending-requests';
import { createStateFile } from '../../server/state-file';
import { AppRegistry, appSchema, type CloudApp } from './app-registry';
import { CloudGrants, grantSchema } from './grant-store';

const stateSchema = v.object({ apps: v.array(appSchema), grants: v.array(grantSchema) });

/** A request of the authorize page that waits for the user's answer. */
export interface CloudAuthorization {
  app: CloudApp;
  redirectUri: string;
  state: string | undefined;
  scopes: readonly string[];
}

export interface CloudOAuthState {
  readonly apps: AppRegistry;
  readonly grants: CloudGrants;
  readonly pending: PendingRequests<CloudAuthorization>;
}

/**
 * Apps and grants, kept in `jira-cloud-oauth.json` of the state directory.
 * @throws {v.ValiError} when that file is not ours
 */
export function openCloudOAuthState(
  directory: string | undefined,
  now: () => number,
): CloudOAuthState {
  const file = createStateFile(directory, 'jira-cloud-oauth.json');
  const stored = v.parse(v.optional(stateSchema), file.load()) ?? { apps: [], grants: [] };
  const save = (): void => file.save({ apps: apps.list(), grants: grants.list() });
  const apps = new AppRegistry(stored.apps, save);
  const grants = new CloudGrants(stored.grants, save, now);
  return { apps, grants, pending: new PendingRequests() };
}
