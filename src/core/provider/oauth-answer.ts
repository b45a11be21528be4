/** An HTTP response; an object is sent as JSON. */
export interface HttpAnswer {
  status: number;
  headers?: Record<string, string>;
  body: string | object;
}

/** Responses with tokens, and errors about tokens, must not be cached (RFC 6749 section 5.1). */
const NOT_KEPT = { 'Cache-Control': 'no-store', Pragma: 'no-cache' };

/** A token response (RFC 6749 section 5.1). */
export function tokenAnswer(body: object): HttpAnswer {
  return { status: 200, headers: NOT_KEPT, body };
}

/** An error response (RFC 6749 section 5.2). */
export function oauthError(error: string, description: string, status = 400): HttpAnswer {
  return { status, headers: NOT_KEPT, body: { error, error_description: description } };
}

/** An `invalid_client` error, always with a challenge for Basic authentication (RFC 6749 section 5.2). */
export function invalidClient(): HttpAnswer {
  const answer = oauthError(
    'invalid_client',
    'The client is unknown, or its secret is wrong.',
    401,
  );
  return { ...answer, headers: { ...NOT_KEPT, 'WWW-Authenticate': 'Basic realm="incoming"' } };
}

/** An error for a client over its limit. @param seconds after which it may try again */
export function tooManyRequests(seconds: number): HttpAnswer {
  const answer = oauthError('temporarily_unavailable', 'Too many requests of this client.', 429);
  return { ...answer, headers: { ...NOT_KEPT, 'Retry-After': String(seconds) } };
}

/** The error of a protected resource (RFC 6750 section 3.1). @param error absent if the request had no token */
export function bearerError(status: 401 | 403, error?: 'invalid_token' | 'insufficient_scope') {
  const challenge = error === undefined ? 'Bearer' : `Bearer error="${error}"`;
  const headers = { ...NOT_KEPT, 'WWW-Authenticate': challenge };
  return { status, headers, body: { error: error ?? 'unauthorized' } } satisfies HttpAnswer;
}
