import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bundleForBrowser } from '../../page/browser-bundle';
import { bridgeScriptEntry } from '../../page/browser-entries';
import type { PlatformContext } from '../../service';
import { themeTokensCss } from './theme-tokens';

const iframeResizerScript = createRequire(__filename).resolve(
  'iframe-resizer/js/iframeResizer.contentWindow.min.js',
);

/** The platform's global CDN: the two scripts that every resource loads, the tokens, the CSP reports. */
export async function answerForgeCdn(
  request: Request,
  context: PlatformContext,
): Promise<Response> {
  switch (new URL(request.url).pathname) {
    case '/global-bridge.js':
      return asset(await bundleForBrowser(bridgeScriptEntry), 'text/javascript');
    case '/iframeResizer.contentWindow.min.js':
      return asset(readFileSync(iframeResizerScript, 'utf8'), 'text/javascript');
    case '/tokens.css':
      return asset(themeTokensCss, 'text/css');
    case '/csp-report':
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

/** A violation is a defect of the app that production would show only in somebody's console. */
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
