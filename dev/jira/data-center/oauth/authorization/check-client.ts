import { AuthorizePageError, type Query } from './authorization-request';
import type { ClientRegistry, OAuthClient } from '../client-registry';

/** @throws {AuthorizePageError} */
export function checkClient(query: Query, clients: ClientRegistry): OAuthClient {
  const client = clients.find(query.client_id);
  if (client === undefined) throw new AuthorizePageError('The client ID is missing or unknown.');
  return client;
}
