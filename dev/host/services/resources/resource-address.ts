import type { AppUnderTest } from '../../app/app-under-test';

/**
 * Every resource has an origin of its own, cross-site to the site, as on Forge's CDN
 * (`https://<id>.cdn.prod.atlassian-dev.net/<app>/<environment>/<version>/<resource>/`).
 * `*.localhost` needs no DNS: browsers resolve it to the loopback address.
 */
export function resourceUrl(siteUrl: string, app: AppUnderTest, resourceKey: string): string {
  const { port } = new URL(siteUrl);
  const path = `${app.appId}/${app.environmentId}/${resourceKey}/`;
  return `http://${resourceKey.toLowerCase()}.app.cdn.localhost:${port}/${path}`;
}

/** Serves what Forge's global CDN serves: the bridge script, iframe-resizer and the design tokens. */
export function forgeCdnUrl(siteUrl: string): string {
  return `http://forge-cdn.localhost:${new URL(siteUrl).port}`;
}
