/**
 * Parses an absolute URL. `URL.canParse` is not used, because in Node 20 and 22 its optimized form refuses every
 * text with a Latin-1 character such as `ä` once the calling function is hot.
 * @returns undefined if the text is not an absolute URL
 */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
