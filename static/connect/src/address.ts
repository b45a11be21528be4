/** The purpose of opening this page, read from the query of its address. */
export interface Address {
  /** Put there by the way back from Jira. */
  ticket?: string;
  /** The request of a linked application to act for this person, as the query of the address. */
  authorizationRequest?: string;
}

/** Parameters of OAuth 2.0 and, the last, of OAuth 1.0a (RFC 5849 section 2.2). */
const ASKING = ['client_id', 'response_type', 'oauth_token'];

export function readAddress(search: string): Address {
  const parameters = new URLSearchParams(search);
  const ticket = parameters.get('ticket');
  if (ticket !== null) return { ticket };
  const isRequest = ASKING.some((name) => parameters.has(name));
  return isRequest ? { authorizationRequest: search.replace(/^\?/, '') } : {};
}
