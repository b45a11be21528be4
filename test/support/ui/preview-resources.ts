/**
 * A way to look at the built resources without Confluence, under Forge's kind of CSP.
 * `node --import tsx test/support/ui/preview-resources.ts` prints the addresses of all scenarios
 * (`?theme=dark&locale=de-DE`); with a folder as argument it photographs them into it.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { PREVIEW_SCENARIOS } from './preview-scenarios';
import { photograph } from './preview-shots';

const require = createRequire(import.meta.url);
const ROOT = resolve(import.meta.dirname, '../../..');
const CSP = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:";
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

const themes = ['light', 'dark', 'spacing', 'shape', 'typography'];
const tokensCss = (): string =>
  themes
    .map(
      (name) => require(`@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-${name}.js`) as Theme,
    )
    .map((theme) => theme.default)
    .join('\n');

interface Theme {
  default: string;
}

interface Answer {
  type: string;
  body: string | Buffer;
}

async function answer(request: IncomingMessage): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const [, name = '', ...rest] = pathname.split('/');
  const file = rest.join('/');
  const scenario = PREVIEW_SCENARIOS[name];
  if (!scenario) throw new Error(`No scenario ${name}.`);
  const platform = PLATFORM[file];
  if (platform) return { type: extname(file), body: await platform(name, searchParams) };
  if (file.startsWith('__LOCALES__/')) {
    return { type: '.json', body: await readFile(join(ROOT, 'locales', file.slice(12))) };
  }
  return resourceFile(scenario.resource, file === '' ? 'index.html' : file, searchParams);
}

/** What Confluence puts around a resource. */
const PLATFORM: Record<string, (name: string, query: URLSearchParams) => string | Promise<Buffer>> =
  {
    '__tokens.css': tokensCss,
    '__bridge.js': () => readFile(join(import.meta.dirname, 'preview-bridge.mjs')),
    '__scenario.js': scenarioScript,
    '__LOCALES__/i18n-info.json': () => i18nInfo,
  };

async function resourceFile(
  resource: string,
  path: string,
  query: URLSearchParams,
): Promise<Answer> {
  const content = await readFile(join(ROOT, 'static', resource, 'build', path));
  const body = path === 'index.html' ? injected(content.toString(), query) : content;
  return { type: extname(path), body };
}

const i18nInfo = JSON.stringify({
  config: { locales: ['en-US', 'de-DE'], fallback: { default: 'en-US' } },
});

function scenarioScript(name: string, query: URLSearchParams): string {
  const { extension = {}, search, answers } = PREVIEW_SCENARIOS[name] ?? { answers: {} };
  const context = {
    locale: query.get('locale') ?? 'en-US',
    timezone: 'Europe/Berlin',
    localId: 'local-1',
    extension,
  };
  return `globalThis.__scenario = ${JSON.stringify({ context, search, answers })};`;
}

function injected(html: string, query: URLSearchParams): string {
  const mode = query.get('theme') ?? 'light';
  const theme = 'light:light dark:dark spacing:spacing shape:shape typography:typography';
  return html
    .replace('<html', `<html data-color-mode="${mode}" data-theme="${theme}"`)
    .replace(
      '<head>',
      `<head><link rel="stylesheet" href="./__tokens.css"><script src="./__scenario.js?${query.toString()}"></script><script src="./__bridge.js"></script>`,
    );
}

const server = createServer((request, response) => {
  answer(request).then(
    ({ type, body }) => {
      response.setHeader('content-type', TYPES[type] ?? 'application/octet-stream');
      response.setHeader('content-security-policy', CSP);
      response.end(body);
    },
    (error: unknown) => {
      response.statusCode = 404;
      response.end(String(error));
    },
  );
});

server.listen(0, '127.0.0.1', () => {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const folder = process.argv[2];
  if (folder === undefined) {
    for (const name of Object.keys(PREVIEW_SCENARIOS)) console.log(`${origin}/${name}/`);
    return;
  }
  void photograph(origin, PREVIEW_SCENARIOS, folder, process.argv.slice(3)).finally(() =>
    server.close(),
  );
});
