import { AuthorizeRedirectError, type Query } from './authorization-request';
import type { OAuthClient } from '../client-registry';
import { includesScope, readScope, type Scope } from '../scopes';

/**
 * An empty scope means the scope of the link.
 * @throws {AuthorizeRedirectError}
 */
export function checkScope(query: Query, client: OAuthClient): Scope {
  if ((query.scope ?? '').trim() === '') return client.scope;
  const asked = readScope(query.scope ?? '');
  if (asked === undefined || !includesScope(client.scope, asked)) {
    throw new AuthorizeRedirectError(
      'invalid_scope',
      `The scope '${query.scope ?? ''}' is invalid`,
    );
  }
  return asked;
}
