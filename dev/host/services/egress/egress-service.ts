import { EgressFilteringService } from '@forge/egress';
import { grantedPermissions } from '../../app/granted-permissions';
import { EGRESS_DENIED, EGRESS_FAILED, proxyError } from '../../wire/proxy-error';
import { PROXY_HEADERS } from '../../wire/proxy-headers';
import { EGRESS_ROUTE } from '../../wire/proxy-routes';
import type { PlatformContext, PlatformService, ProxyCall } from '../../service';
import { fetchUnderName } from './fetch-under-name';
import { createRequestBudget } from './request-budget';

/** Headers of one connection or of the proxy, which are not forwarded. */
const HOP_HEADER =
  /^(forge-|host$|connection$|keep-alive$|content-length$|transfer-encoding$|expect$)/;
/** Includes `content-encoding`, because `fetch` has decoded the body. */
const RESPONSE_HOP_HEADER =
  /^(forge-|connection$|keep-alive$|content-length$|transfer-encoding$|content-encoding$)/;
const STATUS_WITHOUT_BODY = new Set([204, 205, 304]);

/** Requests of the backend to the outside: denied unless the manifest or an administrator allows the address. */
export function createEgressService(context: PlatformContext): PlatformService {
  const budget = createRequestBudget(() => performance.now());
  return {
    name: 'egress',
    proxy: async (call) => {
      if (call.route !== EGRESS_ROUTE) return undefined;
      if (!budget.spend(call.caller)) {
        return proxyError(429, 'EGRESS_RATE_LIMITED', 'Too many requests by one invocation.');
      }
      if (!isAllowed(context, call.target)) {
        const words = `URL not included in the external fetch backend permissions: ${call.target}`;
        return proxyError(403, EGRESS_DENIED, words);
      }
      return forward(call, context);
    },
  };
}

/** Each request is checked, because an administrator may revoke an approval at any time. */
function isAllowed({ app, approvals }: PlatformContext, url: string): boolean {
  const { backend } = grantedPermissions(app.manifest, approvals).external.fetch;
  // The parsed form is checked, because two parsers must not disagree about the host.
  return URL.canParse(url) && new EgressFilteringService(backend).isValidUrl(new URL(url).href);
}

async function forward(call: ProxyCall, context: PlatformContext): Promise<Response> {
  const { method, signal, target } = call;
  const url = context.origins.apply(target);
  const headers = without(call.headers, HOP_HEADER);
  const body = call.body.byteLength > 0 ? { body: call.body as Uint8Array<ArrayBuffer> } : {};
  try {
    // The app's `fetch` follows redirects, so that each hop is checked here.
    const init = { method, headers, signal, ...body };
    const response =
      url !== target && url.startsWith('https:')
        ? await fetchUnderName(url, new URL(target).hostname, init, context.trustedCertificates)
        : await fetch(url, { ...init, redirect: 'manual' });
    return new Response(STATUS_WITHOUT_BODY.has(response.status) ? null : response.body, {
      status: response.status,
      statusText: response.statusText,
      headers: without(response.headers, RESPONSE_HOP_HEADER),
    });
  } catch (error) {
    return failure(error);
  }
}

function without(headers: Headers, names: RegExp): Headers {
  const kept = new Headers(headers);
  for (const name of headers.keys()) {
    if (names.test(name)) kept.delete(name);
  }
  return kept;
}

/** Passes a network error on to the wrapper, which throws it as `fetch` would. */
function failure(error: unknown): Response {
  const { code, message } = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
  return new Response(message, {
    status: 502,
    headers: {
      [PROXY_HEADERS.error]: EGRESS_FAILED,
      ...(code === undefined ? {} : { [PROXY_HEADERS.egressCause]: code }),
    },
  });
}
