/** The decoded name and value of a request parameter. */
export type Parameter = readonly [name: string, value: string];

/**
 * Builds the text that an OAuth 1.0 signature signs (RFC 5849 section 3.4.1).
 * @param url absolute; its query takes part, its fragment does not
 * @param parameters those of the Authorization header (without `realm` and `oauth_signature`) and of a
 *   form-encoded body; a body of another type does not take part
 */
export function signatureBaseString(
  method: string,
  url: string,
  parameters: readonly Parameter[],
): string {
  const { protocol, host, pathname, searchParams } = new URL(url);
  const normalized = [...searchParams, ...parameters]
    .map(([name, value]) => [percentEncode(name), percentEncode(value)] as const)
    .sort((a, b) => byBytes(a[0], b[0]) || byBytes(a[1], b[1]))
    .map((pair) => pair.join('='))
    .join('&');
  // The URL parser has already lower-cased the host and dropped the default port (section 3.4.1.2).
  const baseUri = `${protocol}//${host}${pathname}`;
  return [method.toUpperCase(), baseUri, normalized].map(percentEncode).join('&');
}

/** Encodes everything but unreserved characters, in upper-case hexadecimal (RFC 5849 section 3.6). */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Encoded texts are ASCII, so comparing code units compares bytes. */
function byBytes(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
