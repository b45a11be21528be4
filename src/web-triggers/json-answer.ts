import type { HttpAnswer } from '#core/provider/oauth-answer';

/** What a function of `apiRoute` must return: unlike a web trigger's, with JSON only and one value for each header. */
export interface JsonAnswer {
  statusCode: number;
  customHeader: Record<string, string>;
  body: string;
}

const CSV = /^text\/csv\b/;

/**
 * Converts an answer to JSON. CSV becomes `{ "csv": "…" }`, because Forge passes no other type than JSON.
 * @see https://developer.atlassian.com/platform/forge/app-rest-apis
 */
export function jsonAnswer({ status, headers = {}, body }: HttpAnswer): JsonAnswer {
  const { 'Content-Type': type = '', ...customHeader } = headers;
  const json = CSV.test(type) ? { csv: body } : body;
  return { statusCode: status, customHeader, body: JSON.stringify(json) };
}
