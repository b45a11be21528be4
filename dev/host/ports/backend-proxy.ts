import type { CallLog } from '../kernel/call-log';
import { proxyError } from '../wire/proxy-error';
import { PROXY_HEADERS } from '../wire/proxy-headers';
import { describeRoute, EGRESS_ROUTE } from '../wire/proxy-routes';
import { withoutQuery } from '../kernel/recorded-call-log';
import type { PlatformService, ProxyCall, ProxyCaller } from '../service';

interface BackendProxyParts {
  services: readonly PlatformService[];
  log: CallLog;
  /** The caller of a running invocation, by its token. */
  callerOf: (token: string) => ProxyCaller | undefined;
  unmodelled: (what: string) => void;
}

/** Answers the calls that the app's backend makes through `__forge_fetch__`. */
export function createBackendProxy(parts: BackendProxyParts) {
  return async (request: Request): Promise<Response> => {
    const token = request.headers.get(PROXY_HEADERS.authorization)?.replace(/^Bearer /, '');
    const caller = parts.callerOf(token ?? '');
    if (!caller) {
      return proxyError(401, 'INVALID_TOKEN', 'This invocation has ended or never began.');
    }
    const call = await readCall(request, caller);
    const begin = performance.now();
    const response = await answer(parts, call);
    parts.log.add({
      kind: call.route === EGRESS_ROUTE ? 'egress' : 'platform',
      what: describeCall(call),
      outcome: String(response.status),
      durationMs: performance.now() - begin,
    });
    return response;
  };
}

async function readCall(request: Request, caller: ProxyCaller): Promise<ProxyCall> {
  return {
    route: new URL(request.url).pathname,
    target: request.headers.get(PROXY_HEADERS.target) ?? '',
    method: request.method,
    headers: request.headers,
    body: new Uint8Array(await request.arrayBuffer()),
    caller,
    signal: request.signal,
  };
}

async function answer({ services, unmodelled, log }: BackendProxyParts, call: ProxyCall) {
  try {
    for (const service of services) {
      const response = await service.proxy?.(call);
      if (response) return response;
    }
  } catch (error) {
    // This is a fault of the host: it must not look like an answer of the platform.
    log.add({
      kind: 'platform',
      what: describeCall(call),
      outcome: `HOST FAILED: ${String(error)}`,
    });
    return proxyError(500, 'HOST_FAILED', 'The local platform failed; see its log.');
  }
  const what = describeCall(call);
  unmodelled(what);
  return proxyError(501, 'NOT_MODELLED', `The local platform does not model ${what}`);
}

/** `POST kvs /api/v1/get`, `GET confluence as user /wiki/rest/api/user/current`, `GET https://jira.example.com/rest`. */
function describeCall({ route, method, target }: ProxyCall): string {
  const parts = [method, describeRoute(route), withoutQuery(target)];
  return parts.filter((part) => part !== '').join(' ');
}
