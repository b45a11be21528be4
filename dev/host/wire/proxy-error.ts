import { PROXY_HEADERS } from './proxy-headers';

/** The app asked for an address that neither the manifest nor an administrator allows. */
export const EGRESS_DENIED = 'REQUEST_EGRESS_ALLOWLIST_ERR';
/** The network failed an outgoing request. Local: the runtime turns it into what `fetch` would throw. */
export const EGRESS_FAILED = 'EGRESS_FAILED';

/** A response of the platform itself, not of a product behind it. */
export function proxyError(status: number, code: string, message: string): Response {
  return Response.json({ code, message }, { status, headers: { [PROXY_HEADERS.error]: code } });
}
