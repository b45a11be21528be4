interface AppAddress {
  appId: string;
  environmentId: string;
}

const FORGE_CDN_HOST = 'forge-cdn.localhost';
const RESOURCE_HOST_SUFFIX = '.cdn.localhost';

/**
 * Where a resource of the app is served. Every resource has its own origin, cross-site to the Confluence
 * site, as on Forge's CDN (`https://<id>.cdn.prod.atlassian-dev.net/<app>/<environment>/<version>/<resource>/`).
 * Browsers resolve `*.localhost` to the loopback address without DNS.
 */
export function resourceUrl(siteUrl: string, app: AppAddress, resourceKey: string): string {
  const { port } = new URL(siteUrl);
  const path = `${app.appId}/${app.environmentId}/${resourceKey}/`;
  return `http://${resourceKey.toLowerCase()}.app${RESOURCE_HOST_SUFFIX}:${port}/${path}`;
}

/** Base URL of Forge's global CDN: the bridge script, iframe-resizer and the design tokens. */
export function forgeCdnUrl(siteUrl: string): string {
  return `http://${FORGE_CDN_HOST}:${new URL(siteUrl).port}`;
}

/** @param hostname without a port, in lower case as `URL` gives it */
export function isResourceHost(hostname: string): boolean {
  return hostname.endsWith(RESOURCE_HOST_SUFFIX);
}

/** @param hostname without a port, in lower case as `URL` gives it */
export function isForgeCdnHost(hostname: string): boolean {
  return hostname === FORGE_CDN_HOST;
}
