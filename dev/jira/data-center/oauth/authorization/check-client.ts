import type { ClientRegistry, OAuthClient } from '../client-registry';
import { AuthorizationPageError, type AuthorizationQuery } from './authorization-request';

/** @throws {AuthorizationPageError} for a client ID that is missing or unknown */
export function checkClient(query: AuthorizationQuery, clients: ClientRegistry): OAuthClient {
  const client = clients.find(query.client_id);
  if (client !== undefined) return client;
  throw new AuthorizationPageError('The client ID is missing or unknown.');
}
