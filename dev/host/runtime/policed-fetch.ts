import { EGRESS_DENIED, EGRESS_FAILED } from '../wire/proxy-error';
import { PROXY_HEADERS } from '../wire/proxy-headers';
import { EgressDeniedError } from './egress-denied-error';
import { forgeFetch } from './forge-fetch';

/** The limit of undici and of the Fetch standard (section 4.4, HTTP-redirect fetch). */
const MAX_REDIRECTS = 20;
const REDIRECT_STATUS = new Set([301, 302, 303, 307, 308]);

interface Hop {
  url: string;
  method: string;
  headers: Headers;
  body: ArrayBuffer | undefined;
}

/**
 * The global `fetch` of the app. Every request goes through the proxy, which decides whether the address is
 * allowed. Redirects are followed here, because the proxy must decide about each target.
 *
 * @throws {EgressDeniedError} if the address, or that of a redirect, is not allowed
 * @throws {TypeError} `fetch failed` with the error code of the network in `cause.code`, as in undici
 */
export async function policedFetch(
  input: RequestInfo | URL,
  init?: RequestInit,
): Promise<Response> {
  const request = new Request(input, init);
  const body = request.body ? await request.arrayBuffer() : undefined;
  let hop: Hop = {
    url: request.url,
    method: request.method,
    headers: new Headers(request.headers),
    body,
  };
  for (let redirects = 0; ; redirects++) {
    const response = await sendThroughProxy(hop, request.signal);
    const location = REDIRECT_STATUS.has(response.status) && response.headers.get('location');
    if (!location || request.redirect === 'manual') return describe(response, hop.url, redirects);
    if (request.redirect === 'error') throw fetchFailed('unexpected redirect');
    if (redirects === MAX_REDIRECTS) throw fetchFailed('redirect count exceeded');
    hop = nextHop(hop, response.status, new URL(location, hop.url));
  }
}

async function sendThroughProxy(hop: Hop, signal: AbortSignal): Promise<Response> {
  const { url, method, headers, body } = hop;
  const init = { method, headers, signal, ...(body ? { body } : {}) };
  const response = await forgeFetch({ type: 'egress' }, url, init);
  const error = response.headers.get(PROXY_HEADERS.error);
  if (error === EGRESS_DENIED) throw new EgressDeniedError(url);
  if (error === EGRESS_FAILED) {
    const code = response.headers.get(PROXY_HEADERS.egressCause) ?? undefined;
    throw fetchFailed(await response.text(), code);
  }
  return response;
}

function nextHop(hop: Hop, status: number, target: URL): Hop {
  if (target.protocol !== 'http:' && target.protocol !== 'https:') {
    throw fetchFailed('URL scheme must be a HTTP(S) scheme');
  }
  const headers = new Headers(hop.headers);
  if (target.origin !== new URL(hop.url).origin) {
    for (const name of ['authorization', 'proxy-authorization', 'cookie', 'host']) {
      headers.delete(name);
    }
  }
  if (!becomesGet(hop.method, status)) return { ...hop, url: target.href, headers };
  for (const name of ['content-type', 'content-length', 'content-encoding', 'content-language']) {
    headers.delete(name);
  }
  return { url: target.href, method: 'GET', headers, body: undefined };
}

function becomesGet(method: string, status: number): boolean {
  if (status === 303) return method !== 'GET' && method !== 'HEAD';
  return (status === 301 || status === 302) && method === 'POST';
}

/** The app must see the address that it asked for instead of the proxy's. */
function describe(response: Response, url: string, redirects: number): Response {
  Object.defineProperties(response, {
    url: { value: url },
    redirected: { value: redirects > 0 },
  });
  return response;
}

function fetchFailed(message: string, code?: string): TypeError {
  const cause = Object.assign(new Error(message), code === undefined ? {} : { code });
  return new TypeError('fetch failed', { cause });
}
