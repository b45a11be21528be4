interface RouteResult {
  statusCode: number;
  /** One value for each name; no other shape is documented. */
  customHeader?: Record<string, string>;
  body?: string;
}

/**
 * The HTTP response for the result of a function of `apiRoute`: "Currently only application/json is supported", so a
 * body that is not JSON is refused, and only the documented `customHeader` carries headers.
 * @returns undefined if the result is not one of these
 * @see https://developer.atlassian.com/platform/forge/app-rest-apis
 */
export function jsonResponseOf(result: unknown): Response | undefined {
  if (!isRouteResult(result)) return undefined;
  const { statusCode, customHeader = {}, body } = result;
  const headers = new Headers({ ...customHeader, 'content-type': 'application/json' });
  return new Response(body ?? null, { status: statusCode, headers });
}

function isRouteResult(result: unknown): result is RouteResult {
  if (typeof result !== 'object' || result === null) return false;
  const { statusCode, customHeader = {}, body } = result as Record<string, unknown>;
  const isStatus = Number.isInteger(statusCode) && Number(statusCode) >= 200;
  return isStatus && Number(statusCode) <= 599 && isHeaders(customHeader) && isJson(body);
}

function isHeaders(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every((entry) => typeof entry === 'string');
}

function isJson(body: unknown): boolean {
  if (body === undefined) return true;
  if (typeof body !== 'string') return false;
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}
