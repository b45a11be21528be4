import * as v from 'valibot';
import { BridgeError } from './bridge-error';
import type { Endpoint, EndpointContext, EndpointTable } from './endpoint';
import type { NavigationLocation } from './navigation-targets';

const location = v.looseObject({ target: v.string() });
const destination = v.union([v.object({ url: v.string() }), location]);

/** @returns the address that a browser can open, only of schemes that cannot run a script, and whether it is of another site */
const resolveUrl: Endpoint = (payload, context) => {
  const { host } = context;
  const parsed = v.parse(destination, payload);
  const path = 'url' in parsed ? String(parsed.url) : targetPath(parsed, context);
  const url = new URL(path, host.siteUrl);
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) {
    throw new BridgeError('INVALID_URL', `Confluence does not navigate to ${url.protocol}`);
  }
  const leavesSite = url.protocol !== 'mailto:' && url.origin !== new URL(host.siteUrl).origin;
  return { url: host.browserUrl(url.href), leavesSite };
};

function targetPath(location: NavigationLocation, { host, targets }: EndpointContext): string {
  const { target } = location;
  const pathOf = Object.hasOwn(targets, target) ? targets[target] : undefined;
  if (pathOf) return pathOf(location, host);
  host.unmodelled(`navigation target '${target}'`);
  throw new BridgeError('NOT_MODELLED', `The navigation target '${target}' is not modelled.`);
}

export const navigationEndpoints: EndpointTable = { url: resolveUrl };
