import { forgeCdnUrl } from '#dev/host/wire/resource-address';
import { requestSite } from '#support/sites/request-site';
import { startBridgeApp, type BridgeApp } from '#support/servers/start-bridge-app';

let app: BridgeApp;

beforeAll(async () => {
  app = await startBridgeApp();
});

afterAll(() => app.dispose());

const get = (path: string) => requestSite(app.host, app.host.resourceUrl('page') + path);

test('the document of a resource loads the bridge and the resizer before any script of the app', async () => {
  const { status, text } = await get('');

  expect(status).toBe(200);
  const cdn = forgeCdnUrl(app.host.siteUrl);
  const scripts = [...text.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, src]) => src);
  expect(scripts).toEqual([
    `${cdn}/global-bridge.js`,
    `${cdn}/iframeResizer.contentWindow.min.js`,
    './main.js',
  ]);
});

test('the document of a resource has the policy of production, with local addresses for the platform and reports', async () => {
  const { headers } = await get('index.html');

  const policy = String(headers['content-security-policy']);
  const cdn = forgeCdnUrl(app.host.siteUrl);
  expect(policy).toContain(`script-src 'self' ${cdn}`);
  expect(policy).toContain(`report-uri ${cdn}/csp-report`);
  expect(policy).toContain(`frame-ancestors 'self' *.atlassian.net`);
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toContain('forge.cdn.prod');
});

test('the locale files are those that a deployment makes', async () => {
  const info = await get('__LOCALES__/i18n-info.json');
  const german = await get('__LOCALES__/de-DE.json');

  expect(JSON.parse(info.text)).toEqual({
    translations: { 'macro.title': { 'de-DE': 'Sonde', 'en-US': 'Probe' } },
    config: { locales: ['de-DE', 'en-US'], fallback: { default: 'en-US' } },
  });
  expect(JSON.parse(german.text)).toEqual({ macro: { title: 'Sonde' } });
});

test.each([
  '../manifest.yml',
  '..%2fmanifest.yml',
  '%2e%2e/manifest.yml',
  '..%5cmanifest.yml',
  '%',
  '__LOCALES__/../../manifest.yml',
  'missing.js',
])('the path %s of a resource is not found', async (path) => {
  const { status, text } = await get(path);

  expect(status).toBe(404);
  expect(text).not.toContain('modules');
});

test('a resource answers under its own name only', async () => {
  const foreign = app.host.resourceUrl('page').replace('page.app.', 'other.app.');

  const { status } = await requestSite(app.host, foreign);

  expect(status).toBe(404);
});

test('the design tokens define the light and the dark theme', async () => {
  const { text, headers } = await requestSite(
    app.host,
    `${forgeCdnUrl(app.host.siteUrl)}/tokens.css`,
  );

  expect(headers['content-type']).toBe('text/css; charset=utf-8');
  expect(text).toMatch(/data-color-mode="dark".*--ds-surface:/s);
  expect(text).toContain('--ds-space-100');
  expect(text).toContain('--ds-font-body');
});
