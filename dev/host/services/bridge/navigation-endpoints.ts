import * as v from 'valibot';
import type { Host } from '../../host';
import { BridgeError } from './bridge-error';
import type { Endpoint, EndpointTable } from './endpoint';

const location = v.looseObject({ target: v.string() });
const destination = v.union([v.object({ url: v.string() }), location]);

type Location = v.InferOutput<typeof location>;

/** Where Confluence shows each target of `router`. */
const TARGETS: Record<string, (location: Location, host: Host) => string> = {
  contentView: ({ contentId }) => `/wiki/pages/viewpage.action?pageId=${part(contentId)}`,
  contentEdit: ({ contentId }) => `/wiki/pages/resumedraft.action?draftId=${part(contentId)}`,
  spaceView: ({ spaceKey }) => `/wiki/spaces/${part(spaceKey)}`,
  userProfile: ({ accountId }) => `/wiki/people/${part(accountId)}`,
  module: moduleUrl,
};

function part(value: unknown): string {
  if (typeof value !== 'string') {
    throw new BridgeError('INVALID_TARGET', 'The target lacks its identity.');
  }
  return encodeURIComponent(value);
}

function moduleUrl({ moduleKey, path }: Location, { app }: Host): string {
  const below = typeof path === 'string' ? path : '';
  const page = app.manifest.modules['confluence:globalPage']?.find(({ key }) => key === moduleKey);
  const base = `${app.appId}/${app.environmentId}`;
  if (page) return `/wiki/apps/${base}/${part(page.route)}${below}`;
  const settings = app.manifest.modules['confluence:globalSettings'] ?? [];
  if (settings.some(({ key }) => key === moduleKey)) {
    return `/wiki/admin/forge/${base}/${part(moduleKey)}${below}`;
  }
  throw new BridgeError('INVALID_TARGET', `No page shows the module '${String(moduleKey)}'.`);
}

/** @returns the address a browser can open; `http:` and `https:` only, so that no script runs in the page */
const resolveUrl: Endpoint = (payload, { host }) => {
  const parsed = v.parse(destination, payload);
  const url = new URL('url' in parsed ? String(parsed.url) : targetUrl(parsed, host), host.siteUrl);
  if (!['http:', 'https:'].includes(url.protocol)) {
    throw new BridgeError('INVALID_URL', `Confluence does not navigate to ${url.protocol}`);
  }
  return { url: host.browserUrl(url.href) };
};

function targetUrl(target: Location, host: Host): string {
  const build = Object.hasOwn(TARGETS, target.target) ? TARGETS[target.target] : undefined;
  if (build) return build(target, host);
  host.unmodelled(`navigation target '${target.target}'`);
  throw new BridgeError('NOT_MODELLED', `Navigation target '${target.target}' is not modelled.`);
}

export const navigationEndpoints: EndpointTable = { url: resolveUrl };
