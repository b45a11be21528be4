import * as v from 'valibot';
import { PendingRequests } from '../../server/pending-requests';
import { createStateFile } from '../../server/state-file';
import type { AuthorizationRequest } from './authorization/authorization-request';
import { ClientRegistry, clientSchema } from './client-registry';
import { GrantStore, grantSchema } from './grant-store';

const stateSchema = v.object({ clients: v.array(clientSchema), grants: v.array(grantSchema) });

/** The state of the OAuth 2.0 provider. */
export interface OAuthState {
  readonly clients: ClientRegistry;
  readonly grants: GrantStore;
  readonly pending: PendingRequests<AuthorizationRequest>;
}

/**
 * Clients and grants, kept in `jira-oauth.json` of the state directory.
 * @throws {v.ValiError} when that file has another content
 */
export function openOAuthState(directory: string | undefined, now: () => number): OAuthState {
  const file = createStateFile(directory, 'jira-oauth.json');
  const stored = v.parse(v.optional(stateSchema), file.load()) ?? { clients: [], grants: [] };
  const save = (): void => file.save({ clients: clients.list(), grants: grants.list() });
  const clients = new ClientRegistry(stored.clients, save, now);
  const grants = new GrantStore(stored.grants, save, now);
  return { clients, grants, pending: new PendingRequests() };
}
