import * as v from 'valibot';
import type { HttpAnswer } from '#core/provider/oauth-answer';

/** What Forge passes to a function for an HTTP request; header names may come in any case. */
const requestSchema = v.object({
  method: v.string(),
  path: v.fallback(v.string(), ''),
  /** The part of the path after the web trigger's own. */
  userPath: v.fallback(v.string(), ''),
  headers: v.fallback(v.record(v.string(), v.array(v.string())), {}),
  queryParameters: v.fallback(v.record(v.string(), v.array(v.string())), {}),
  body: v.fallback(v.string(), ''),
});

export type HttpRequest = v.InferOutput<typeof requestSchema>;

/** What a function must return; Forge answers 500 to anything else. */
export interface FunctionAnswer {
  statusCode: number;
  headers: Record<string, string[]>;
  body: string;
}

const BODY_MAX_BYTES = 32_768;
const ALWAYS = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };

/** @returns an answer that refuses the request if it is malformed or too large */
export function parseHttpRequest(request: unknown): HttpRequest | HttpAnswer {
  const parsed = v.safeParse(requestSchema, request);
  if (!parsed.success) return { status: 400, body: { error: 'invalid_request' } };
  const { body } = parsed.output;
  if (Buffer.byteLength(body) > BODY_MAX_BYTES) {
    return { status: 413, body: { error: 'content_too_large' } };
  }
  return parsed.output;
}

/** @returns the value of a header; undefined if it is missing or comes several times */
export function headerOf({ headers }: HttpRequest, name: string): string | undefined {
  const found = Object.entries(headers).filter(([key]) => key.toLowerCase() === name);
  const values = found.flatMap(([, all]) => all);
  return values.length === 1 ? values[0] : undefined;
}

/**
 * Where a request comes from: the address that the nearest proxy noted, because a client may write the others.
 * @returns undefined if the platform does not tell
 */
export function sourceOf(request: HttpRequest): string | undefined {
  return headerOf(request, 'x-forwarded-for')?.split(',').at(-1)?.trim();
}

/** The media type in lower case, without parameters. */
export function contentTypeOf(request: HttpRequest): string {
  return (headerOf(request, 'content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** `csv` if `?format=csv` or the first type of the Accept header asks for it. */
export function formatOf(request: HttpRequest): 'json' | 'csv' {
  const format = request.queryParameters.format?.[0];
  if (format !== undefined) return format === 'csv' ? 'csv' : 'json';
  return /^text\/csv\b/i.test(headerOf(request, 'accept') ?? '') ? 'csv' : 'json';
}

/** Converts an answer to what Forge expects of a function: objects become JSON, strings plain text. */
export function functionAnswer({ status, headers = {}, body }: HttpAnswer): FunctionAnswer {
  const isText = typeof body === 'string';
  const type = { 'Content-Type': isText ? 'text/plain; charset=utf-8' : 'application/json' };
  const all = Object.entries({ ...ALWAYS, ...type, ...headers });
  return {
    statusCode: status,
    headers: Object.fromEntries(all.map(([name, value]) => [name, [value]])),
    body: isText ? body : JSON.stringify(body),
  };
}
