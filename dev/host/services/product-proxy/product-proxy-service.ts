import type { ProductCall } from '../../kernel/product';
import { parseProductRoute } from '../../wire/proxy-routes';
import { PROXY_HEADER_PREFIX } from '../../wire/proxy-headers';
import { proxyError } from '../../wire/proxy-error';
import type { PlatformContext, PlatformService, ProxyCall, ProxyCaller } from '../../service';
import { requestProduct } from './request-product';

export interface ProductProxyService extends PlatformService {
  /** Checks scopes and asks the product, as the bridge's `requestConfluence` and `requestJira` do. */
  requestProduct: (call: ProductCall) => Promise<Response>;
}

/** `requestConfluence` and `requestJira` of the backend, with `asUser()`, with `asApp()` or without. */
export function createProductProxyService(context: PlatformContext): ProductProxyService {
  return {
    name: 'product-proxy',
    requestProduct: (call) => requestProduct(context, call),
    proxy: async (call) => {
      const route = parseProductRoute(call.route);
      if (route?.remote !== 'confluence' && route?.remote !== 'jira') return undefined;
      if (route.provider === 'user' && !mayBeActedFor(call.caller)) return needsAuthentication();
      if (route.accountId !== undefined && route.accountId !== call.caller.accountId) {
        context.unmodelled('asUser of another account, which needs allowImpersonation');
        return proxyError(501, 'NOT_MODELLED', 'Impersonation is not modelled.');
      }
      return requestProduct(context, productCall(route.remote, route.provider, call));
    },
  };
}

function productCall(
  product: ProductCall['product'],
  as: ProductCall['as'],
  { method, target, headers, body, caller }: ProxyCall,
): ProductCall {
  return {
    product,
    as,
    accountId: as === 'user' ? caller.accountId : undefined,
    method,
    path: target,
    headers: productHeaders(headers),
    body: body.byteLength > 0 ? body : undefined,
  };
}

/** Forge acts for licensed users, never for guests or anonymous readers. */
function mayBeActedFor({ accountId, viewerKind }: ProxyCaller): boolean {
  return accountId !== undefined && viewerKind === 'licensed';
}

function needsAuthentication(): Response {
  return proxyError(401, 'NEEDS_AUTHENTICATION_ERR', 'Authentication Required');
}

function productHeaders(headers: Headers): Headers {
  const kept = new Headers(headers);
  for (const name of headers.keys()) {
    if (name.startsWith(PROXY_HEADER_PREFIX) || name === 'host' || name === 'connection') {
      kept.delete(name);
    }
  }
  return kept;
}
