import type { RawHeaders } from './raw-headers';

/** What a web trigger's function gets (platform/forge/events-reference/web-trigger). */
export interface TriggerEvent {
  method: string;
  path: string;
  /** Below the trigger's address: `/cb/1` for `/x1/<id>/cb/1`. */
  userPath: string;
  headers: Record<string, string[]>;
  queryParameters: Record<string, string[]>;
  body: string;
}

/** A cookie of the site cannot reach a trigger: in production those are two domains. */
const DROPPED_HEADER = /^(cookie|host|connection)$/i;

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
