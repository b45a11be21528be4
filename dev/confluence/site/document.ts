import { FORGE_CDN_FILES } from '../../host/wire/forge-cdn-files';
import { escapeHtml } from '../adf/adf-to-html';
import type { SiteState } from './view-state';

/** The HTML of every page of the site. The script in it draws `state`. */
export function renderDocument(
  title: string,
  state: SiteState,
  status: 200 | 403 | 404 = 200,
): Response {
  // Only a `<` could end the script element early.
  const json = JSON.stringify(state).replaceAll('<', '\\u003c');
  const html = `<!doctype html>
<html lang="en" data-color-mode="${state.colorMode}" data-theme="dark:dark light:light shape:shape spacing:spacing typography:typography">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} - Confluence</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${state.forgeCdnUrl + FORGE_CDN_FILES.tokens}">
<link rel="stylesheet" href="/wiki/_assets/confluence.css">
</head>
<body>
<div id="app"></div>
<script id="state" type="application/json">${json}</script>
<script src="/wiki/_assets/confluence.js"></script>
</body>
</html>`;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(html, { status, headers });
}
