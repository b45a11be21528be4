/** Tells `@forge/api` that the platform itself failed a call; it throws on this header. */
const PROXY_ERROR_HEADER = 'forge-proxy-error';

/** An answer of the platform, not of a product behind it. */
export function proxyError(status: number, code: string, message: string): Response {
  return Response.json({ code, message }, { status, headers: { [PROXY_ERROR_HEADER]: code } });
}
