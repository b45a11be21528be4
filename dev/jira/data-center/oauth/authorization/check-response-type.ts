import { AuthorizeRedirectError, type Query } from './authorization-request';

/** @throws {AuthorizeRedirectError} */
export function checkResponseType(query: Query): void {
  if (query.response_type === undefined) {
    throw new AuthorizeRedirectError('invalid_request', 'response_type is missing');
  }
  if (query.response_type !== 'code') {
    throw new AuthorizeRedirectError(
      'unsupported_response_type',
      'Only the authorization code flow is supported',
    );
  }
}
