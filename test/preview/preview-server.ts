import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { readApp } from '#dev/host/app/read-app';
import { bundleForBrowser } from '#dev/host/bundles/browser-bundle';
import { contentSecurityPolicy } from '#dev/host/services/resources/content-security-policy';
import { injectPlatformScripts } from '#dev/host/services/resources/html-injection';
import { localeFile } from '#dev/host/services/resources/locale-files';
import { readResourceFile } from '#dev/host/services/resources/resource-file';
import { themeTokensCss } from '#dev/host/services/resources/theme-tokens';
import { FORGE_CDN_FILES } from '#dev/host/wire/forge-cdn-files';
import { forgeCdnUrl, isForgeCdnHost } from '#dev/host/wire/resource-address';
import type { State } from './state';

export const ROOT = resolve(__dirname, '..', '..');
const HOST_SUFFIX = '.preview.localhost';

interface Answer {
  type: string;
  body: string | Buffer;
  policy?: string;
}

export interface PreviewServer {
  urlOf(state: string, query: string): string;
  close(): void;
}

/**
 * Serves each state as a site of its own, with the scripts, the locale files and the
 * Content-Security-Policy that the local host computes for the resource.
 */
export async function startPreviewServer(states: Record<string, State>): Promise<PreviewServer> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`);
    try {
      const { type, body, policy } = answer(states, url);
      response.setHeader('content-type', type);
      if (policy !== undefined) response.setHeader('content-security-policy', policy);
      response.end(body);
    } catch (error) {
      response.statusCode = 404;
      response.end(String(error));
    }
  });
  const port = await listen(server);
  return {
    urlOf: (state, query) => `http://${state}${HOST_SUFFIX}:${port}/?${query}`,
    close: () => server.close(),
  };
}

const listen = (server: Server): Promise<number> =>
  new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });

const app = readApp(ROOT, join(ROOT, 'dev', 'build', 'backend'));

function answer(states: Record<string, State>, url: URL): Answer {
  const path = url.pathname.slice(1);
  if (isForgeCdnHost(url.hostname)) return answerCdn(states, url);
  if (path === 'favicon.ico') return { type: 'image/x-icon', body: '' };
  const name = url.hostname.slice(0, -HOST_SUFFIX.length);
  const state = states[name];
  if (!state) throw new Error(`There is no state ${name}.`);
  const locale = localeFile(app, path);
  if (locale !== undefined) return { type: 'application/json', body: locale };
  const file = readResourceFile(join(ROOT, 'static', state.resource, 'build'), path);
  if (!file) throw new Error(`There is no file ${path}.`);
  const { content, contentType: type } = file;
  return type.startsWith('text/html')
    ? document(content.toString(), name, url)
    : { type, body: content };
}

/** The document as a deployment makes it, except that its bridge answers for this state. */
function document(html: string, name: string, url: URL): Answer {
  const cdn = forgeCdnUrl(url.origin);
  const injected = injectPlatformScripts(html, cdn).replace(
    cdn + FORGE_CDN_FILES.bridgeScript,
    `${cdn}/states/${name}${url.search}`,
  );
  const policy = contentSecurityPolicy(injected, app.manifest.permissions, {
    siteUrl: url.origin,
    forgeCdnUrl: cdn,
  });
  return { type: 'text/html; charset=utf-8', body: injected, policy };
}

function answerCdn(states: Record<string, State>, url: URL): Answer {
  const { pathname } = url;
  if (pathname === FORGE_CDN_FILES.tokens) return { type: 'text/css', body: themeTokensCss };
  const state = states[pathname.replace(/^\/states\//, '')];
  // A preview has no frame to resize.
  if (!state) return { type: 'text/javascript', body: '' };
  const preview = JSON.stringify(previewOf(state, url));
  const platform = bundleForBrowser(join(__dirname, 'platform.ts'));
  return { type: 'text/javascript', body: `const PREVIEW = ${preview};\n${platform}` };
}

const previewOf = ({ extension = {}, search, answers }: State, { origin, searchParams }: URL) => ({
  answers,
  search,
  context: {
    locale: searchParams.get('locale') ?? 'en-US',
    accountId: '712020:reader',
    timezone: 'Europe/Berlin',
    localId: 'local-1',
    siteUrl: 'https://site.atlassian.net',
    extension,
  },
  colorMode: searchParams.get('colorMode') ?? 'light',
  tokensUrl: origin + FORGE_CDN_FILES.tokens,
});
