import type { ProductCall } from '../../kernel/product';
import { proxyError } from '../../wire/proxy-error';
import { withoutQuery } from '../../kernel/recorded-call-log';
import type { PlatformContext } from '../../service';
import { findScopeRule } from './scope-rules';

/**
 * Forwards a call to a product of the site if the app's scopes allow it. Both the backend's and the bridge's
 * `requestConfluence` and `requestJira` end here.
 */
export async function requestProduct(
  context: PlatformContext,
  call: ProductCall,
): Promise<Response> {
  const { product, method, path } = call;
  const what = `${method} ${product} ${withoutQuery(path)}`;
  const rule = findScopeRule(product, method, path);
  const target = context.product(product);
  if (rule && !target) return proxyError(404, 'PRODUCT_NOT_FOUND', `This site has no ${product}.`);
  if (!rule || !target) {
    context.unmodelled(what);
    return proxyError(501, 'NOT_MODELLED', `The local platform does not model ${what}`);
  }
  const granted = context.app.manifest.permissions?.scopes ?? [];
  if (rule.anyOf.length > 0 && !rule.anyOf.some((scope) => granted.includes(scope))) {
    const message = 'Unauthorized; scope does not match';
    return Response.json({ code: 401, message }, { status: 401 });
  }
  return target.request(call);
}
