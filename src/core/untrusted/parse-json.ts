/** Parses JSON. @returns undefined if the text is not JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Reads the object in a text such as Cloud's `{"start":"2026-01-01"}`.
 * @returns undefined if the value is not a text, or the text is not a JSON object
 */
export function parseJsonObject(text: unknown): object | undefined {
  if (typeof text !== 'string' || !text.startsWith('{')) return undefined;
  const parsed = parseJson(text);
  return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
}
