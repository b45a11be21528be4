import type { RedirectTarget } from '#dev/jira/server/redirect-to-client';
import type { OAuthClient } from '../client-registry';
import { includesScope, readScope, type Scope } from '../scopes';
import { AuthorizationRedirectError, type AuthorizationQuery } from './authorization-request';

/**
 * The requested scope, or that of the link when the request has none.
 * @throws {AuthorizationRedirectError} for an unknown scope, or one beyond that of the link
 */
export function checkScope(
  { scope = '' }: AuthorizationQuery,
  target: RedirectTarget,
  client: OAuthClient,
): Scope {
  if (scope.trim() === '') return client.scope;
  const requested = readScope(scope);
  if (requested !== undefined && includesScope(client.scope, requested)) return requested;
  const description = `The scope '${scope}' is invalid`;
  throw new AuthorizationRedirectError(target, 'invalid_scope', description);
}
