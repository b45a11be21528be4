import type { RedirectTarget } from '#dev/jira/server/redirect-to-client';
import { AuthorizationRedirectError, type AuthorizationQuery } from './authorization-request';

/** @throws {AuthorizationRedirectError} for any response type but `code` */
export function checkResponseType(query: AuthorizationQuery, target: RedirectTarget): void {
  if (query.response_type === undefined) {
    throw new AuthorizationRedirectError(target, 'invalid_request', 'response_type is missing');
  }
  if (query.response_type !== 'code') {
    const description = 'Only the authorization code flow is supported';
    throw new AuthorizationRedirectError(target, 'unsupported_response_type', description);
  }
}
