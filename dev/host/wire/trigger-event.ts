import type { RawHeaders } from './raw-headers';

/** The event of a web trigger's function (platform/forge/events-reference/web-trigger). */
export interface TriggerEvent {
  method: string;
  path: string;
  /** The path below the trigger's address: `/cb/1` for `/x1/<id>/cb/1`. */
  userPath: string;
  headers: Record<string, string[]>;
  queryParameters: Record<string, string[]>;
  body: string;
}

/** Cookies of the site cannot reach a trigger, because in production these are two domains. */
const DROPPED_HEADER = /^(cookie|host|connection)$/i;

/** The event for an HTTP request. @param rawHeaders as sent, because `Request` merges repeated ones */
export async function triggerEventOf(
  request: Request,
  rawHeaders: RawHeaders,
  userPath: string,
): Promise<TriggerEvent> {
  const { pathname, searchParams } = new URL(request.url);
  return {
    method: request.method,
    path: pathname,
    userPath,
    headers: collect(rawHeaders.filter(([name]) => !DROPPED_HEADER.test(name))),
    queryParameters: collect([...searchParams]),
    body: await request.text(),
  };
}

function collect(pairs: RawHeaders): Record<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries(values);
}
