import { AuthorizePageError, type Query } from './authorization-request';
import type { OAuthClient } from '../client-registry';

/**
 * The exact string that was registered.
 * @throws {AuthorizePageError}
 */
export function checkRedirectUri(query: Query, client: OAuthClient): string {
  if (query.redirect_uri !== client.redirectUri) {
    throw new AuthorizePageError('The redirect URL does not match the one of the link.');
  }
  return client.redirectUri;
}
