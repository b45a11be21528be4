import * as v from 'valibot';
import { PendingRequests } from '../../server/pending-requests';
import type { RedirectTarget } from '../../server/redirect-to-client';
import { createStateFile } from '../../server/state-file';
import { AppRegistry, appSchema, type CloudApp } from './app-registry';
import { GrantStore, grantSchema } from './grant-store';

const stateSchema = v.object({ apps: v.array(appSchema), grants: v.array(grantSchema) });

/** An authorization request that passed every check and waits for the user's answer. */
export interface CloudAuthorization extends RedirectTarget {
  readonly app: CloudApp;
  readonly scopes: readonly string[];
}

/** The state of the authorization server. */
export interface OAuthState {
  readonly apps: AppRegistry;
  readonly grants: GrantStore;
  readonly pending: PendingRequests<CloudAuthorization>;
}

/**
 * Apps and grants, kept in `jira-cloud-oauth.json` of the state directory.
 * @throws {v.ValiError} when that file has another content
 */
export function openOAuthState(directory: string | undefined, now: () => number): OAuthState {
  const file = createStateFile(directory, 'jira-cloud-oauth.json');
  const stored = v.parse(v.optional(stateSchema), file.load()) ?? { apps: [], grants: [] };
  const save = (): void => file.save({ apps: apps.list(), grants: grants.list() });
  const apps = new AppRegistry(stored.apps, save);
  const grants = new GrantStore(stored.grants, save, now);
  return { apps, grants, pending: new PendingRequests() };
}
