/** What an endpoint answers over HTTP; an object is sent as JSON. */
export interface HttpAnswer {
  status: number;
  headers?: Record<string, string>;
  body: string | object;
}

/** Tokens and errors about them are nobody else's (RFC 6749 section 5.1). */
const NOT_KEPT = { 'Cache-Control': 'no-store', Pragma: 'no-cache' };

export function tokenAnswer(body: object): HttpAnswer {
  return { status: 200, headers: NOT_KEPT, body };
}

/** RFC 6749 section 5.2. */
export function oauthError(error: string, description: string, status = 400): HttpAnswer {
  return { status, headers: NOT_KEPT, body: { error, error_description: description } };
}

/** 401 with a challenge for Basic authentication, however the client tried (RFC 6749 section 5.2). */
export function invalidClient(): HttpAnswer {
  const answer = oauthError(
    'invalid_client',
    'The client is unknown, or its secret is wrong.',
    401,
  );
  return { ...answer, headers: { ...NOT_KEPT, 'WWW-Authenticate': 'Basic realm="incoming"' } };
}

/** @param seconds after which asking again makes sense */
export function tooManyRequests(seconds: number): HttpAnswer {
  const answer = oauthError('temporarily_unavailable', 'Too many requests of this client.', 429);
  return { ...answer, headers: { ...NOT_KEPT, 'Retry-After': String(seconds) } };
}

/** RFC 6750 section 3.1. @param error absent when there was no token at all */
export function bearerError(status: 401 | 403, error?: 'invalid_token' | 'insufficient_scope') {
  const challenge = error === undefined ? 'Bearer' : `Bearer error="${error}"`;
  const headers = { ...NOT_KEPT, 'WWW-Authenticate': challenge };
  return { status, headers, body: { error: error ?? 'unauthorized' } } satisfies HttpAnswer;
}
