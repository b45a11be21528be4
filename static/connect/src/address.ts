/** The purpose of opening this page, read from the query of its address. */
export interface Address {
  /** Put there by the way back from Jira. */
  ticket?: string;
  /** The request of a linked application to act for this person (RFC 6749 section 4.1.1). */
  authorizationRequest?: string;
}

export function readAddress(search: string): Address {
  const parameters = new URLSearchParams(search);
  const ticket = parameters.get('ticket');
  if (ticket !== null) return { ticket };
  const isRequest = parameters.has('client_id') || parameters.has('response_type');
  return isRequest ? { authorizationRequest: search.replace(/^\?/, '') } : {};
}
