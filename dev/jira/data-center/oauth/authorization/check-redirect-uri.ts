import type { RedirectTarget } from '#dev/jira/server/redirect-to-client';
import type { OAuthClient } from '../client-registry';
import { AuthorizationPageError, type AuthorizationQuery } from './authorization-request';

/**
 * Where the client may be told anything: the redirect URI has to be exactly the registered string.
 * @throws {AuthorizationPageError} for any other redirect URI
 */
export function checkRedirectUri(
  query: AuthorizationQuery,
  { redirectUri }: OAuthClient,
): RedirectTarget {
  if (query.redirect_uri === redirectUri) return { redirectUri, state: query.state };
  throw new AuthorizationPageError('The redirect URL does not match the one of the link.');
}
