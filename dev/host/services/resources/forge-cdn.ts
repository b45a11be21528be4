import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BRIDGE_SCRIPT, bundleForBrowser } from '../../bundles/browser-bundle';
import type { PlatformContext } from '../../service';
import { FORGE_CDN_FILES } from '../../wire/forge-cdn-files';
import { themeTokensCss } from './theme-tokens';

const iframeResizerScript = createRequire(__filename).resolve(
  'iframe-resizer/js/iframeResizer.contentWindow.min.js',
);

/** Forge's global CDN: serves the scripts that every resource loads and the design tokens, and takes CSP reports. */
export async function answerForgeCdn(
  request: Request,
  context: PlatformContext,
): Promise<Response> {
  switch (new URL(request.url).pathname) {
    case FORGE_CDN_FILES.bridgeScript:
      return asset(bundleForBrowser(BRIDGE_SCRIPT), 'text/javascript');
    case FORGE_CDN_FILES.resizerScript:
      return asset(readFileSync(iframeResizerScript, 'utf8'), 'text/javascript');
    case FORGE_CDN_FILES.tokens:
      return asset(themeTokensCss, 'text/css');
    case FORGE_CDN_FILES.cspReport:
      await recordViolation(request, context);
      return new Response(null, { status: 204 });
    default:
      return new Response('Not found', { status: 404 });
  }
}

function asset(content: string, type: string): Response {
  return new Response(content, {
    headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'public, max-age=300' },
  });
}

/** A violation is a defect of the app. In production it shows only in the console of a browser. */
async function recordViolation(request: Request, context: PlatformContext): Promise<void> {
  const what = describeViolation(await request.text());
  context.log.add({ kind: 'bridge', what, outcome: 'blocked' });
  context.unmodelled(what);
}

function describeViolation(body: string): string {
  try {
    const report = (JSON.parse(body) as { 'csp-report'?: Record<string, unknown> })['csp-report'];
    const value = (key: string) => String(report?.[key]).slice(0, 300);
    return `Content-Security-Policy: ${value('blocked-uri')} against ${value('effective-directive')} in ${value('document-uri')}`;
  } catch {
    return 'Content-Security-Policy: a report that is not JSON';
  }
}
