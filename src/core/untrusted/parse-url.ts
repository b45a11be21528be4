/**
 * `URL.canParse` is not used: in Node 20 and 22 its compiled form says no to every text with a Latin-1 character
 * such as `ä`, once the calling function is hot.
 * @returns undefined for what is no absolute URL
 */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
