import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { themeTokensCss } from '../../host/services/resources/theme-tokens';
import type { BuiltPeer } from './build-peers';
import { drawing } from './drawings';
import { benchIssues, benchTable } from './issues';

const root = join(__dirname, '..', '..', '..');
const VIEWER = join(root, 'static', 'macro', 'build');

export interface Pages {
  /** `http://127.0.0.1:8123` */
  origin: string;
  /** Bytes of a file of the viewer as a server sends it. */
  gzipBytes: (path: string) => number;
  close: () => void;
}

const CONTENT_TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/**
 * Serves every variant at `/VARIANT/page?n=ROWS`, and twenty frames of one at `/frames?variant=VARIANT`. Files may be
 * kept for ever, as Forge and every other server of hashed files says, and pages may not.
 */
export async function servePages(peers: Map<string, BuiltPeer>): Promise<Pages> {
  const scripts = { watch: pageScript('watch'), bridge: pageScript('bridge') };
  const dataOf = remembered(dataScript);
  const shared: Record<string, (path: string) => [type: string, body: string] | undefined> = {
    bench: (path) => ['text/javascript', path === 'watch.js' ? scripts.watch : scripts.bridge],
    data: (path) => ['text/javascript', dataOf(path.replace('.js', ''))],
    tokens: () => ['text/css', themeTokensCss],
    avatars: (path) => drawn('avatars', path),
    types: (path) => drawn('types', path),
    priorities: (path) => drawn('priorities', path),
    viewer: viewerFile,
  };
  const respond = (url: URL, response: ServerResponse) => {
    const [, folder = '', ...rest] = url.pathname.split('/');
    const path = rest.join('/');
    const peer = peers.get(folder);
    if (path === 'page') {
      send(response, 'text/html', peer ? peerPage(folder, url) : viewerPage(url), 'no-store');
      return;
    }
    const file = peer ? peerFile(peer, path) : shared[folder]?.(path);
    if (file) send(response, ...file);
    else response.writeHead(404).end();
  };
  const server = createServer((request, response) => {
    respond(new URL(request.url ?? '/', 'http://localhost'), response);
  });
  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    gzipBytes: (path) => gzipSync(viewerFile(path)?.[1] ?? '', { level: 9 }).length,
    close: () => server.close(),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function pageScript(name: 'watch' | 'bridge'): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, 'page', `${name}.ts`)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
  });
  return outputFiles[0]?.text ?? '';
}

function remembered(make: (key: string) => string): (key: string) => string {
  const made = new Map<string, string>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

/** @param name `issues-50` for the peers, `table-50` for ours */
function dataScript(name: string): string {
  const [kind, count] = name.split('-');
  const issues = benchIssues(Number(count));
  const data = JSON.stringify(kind === 'table' ? benchTable(issues) : issues);
  return `window.${kind === 'table' ? 'TABLE' : 'ISSUES'}=JSON.parse(${JSON.stringify(data)})`;
}

const HEAD =
  '<link rel="stylesheet" href="/tokens/all.css"><script src="/bench/watch.js"></script>';

function viewerPage(url: URL): string {
  const count = url.searchParams.get('n') ?? '50';
  const head = `${HEAD}<script src="/data/table-${count}.js"></script><script src="/bench/bridge.js"></script>`;
  return readFileSync(join(VIEWER, 'index.html'), 'utf8').replace('<head>', `<head>${head}`);
}

/** A peer has drawn when all rows that it puts into the document are there. */
function peerPage(peer: string, url: URL): string {
  const count = url.searchParams.get('n') ?? '50';
  const expected = peer === 'prototype' ? '' : (url.searchParams.get('page') ?? count);
  const attributes =
    'data-color-mode="light" data-theme="light:light spacing:spacing shape:shape typography:typography"';
  return (
    `<!doctype html><html lang="en" ${attributes}><head><meta charset="utf-8">${HEAD}` +
    (expected ? `<script>rowsExpected=${expected}</script>` : '') +
    `<link rel="stylesheet" href="app.css"><script src="/data/issues-${count}.js"></script></head>` +
    '<body><div id="root"></div><script src="app.js"></script></body></html>'
  );
}

function peerFile({ script, style }: BuiltPeer, path: string): [string, string] {
  return path === 'app.js' ? ['text/javascript', script] : ['text/css', style];
}

function viewerFile(path: string): [string, string] | undefined {
  let file = join(VIEWER, path);
  if (path.startsWith('__LOCALES__')) file = join(root, 'dev/build/backend', path);
  if (!existsSync(file)) return undefined;
  return [CONTENT_TYPES[extname(path)] ?? 'application/octet-stream', readFileSync(file, 'utf8')];
}

function drawn(folder: string, path: string): [string, string] | undefined {
  const picture = drawing(folder, path);
  return picture === undefined ? undefined : ['image/svg+xml', picture];
}

const FOREVER = 'public, max-age=31536000, immutable';

function send(response: ServerResponse, type: string, body: string, caching = FOREVER): void {
  response.writeHead(200, {
    'content-type': type,
    'cache-control': caching,
    'access-control-allow-origin': '*',
  });
  response.end(body);
}
