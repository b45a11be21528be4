import { Hono, type Context } from 'hono';
import { escapeHtml } from '../../adf/adf-to-html';
import { currentVersion, type Page } from '../../pages/page';
import { mayView } from '../../pages/page-access';
import { readSession, type Session } from '../session';
import type { SiteContext } from '../site-context';
import { exportedBody } from './exported-macros';

type ExportType = 'word' | 'html_export';

/** Exports pages as files, with the result of the app's `adfExport` function in place of each macro. */
export function exportRoutes(site: SiteContext): Hono {
  const routes = new Hono();

  const answer = async (c: Context, type: ExportType) => {
    const session = readSession(c.req.raw);
    const page = site.pages.find(c.req.query('pageId') ?? '');
    if (!page || !mayView(site.pages, page, session.account)) return c.text('Page not found', 404);
    const html = await exportPage(site, { page, session, type });
    const extension = type === 'word' ? 'doc' : 'html';
    c.header('content-type', type === 'word' ? 'application/msword' : 'text/html; charset=utf-8');
    c.header('content-disposition', `attachment; filename="page-${page.id}.${extension}"`);
    return c.body(html);
  };

  routes.get('/exportword', (c) => answer(c, 'word'));
  routes.get('/export', (c) => answer(c, 'html_export'));
  return routes;
}

interface PageExport {
  page: Page;
  session: Session;
  type: ExportType;
}

async function exportPage(site: SiteContext, request: PageExport): Promise<string> {
  const version = currentVersion(request.page);
  if (!version) return '';
  const body = await exportedBody(site, { ...request, version });
  const title = escapeHtml(version.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>body{font-family:sans-serif;max-width:60em;margin:2em auto}table{border-collapse:collapse}th,td{border:1px solid #b7b9be;padding:4px 8px;text-align:left}</style>
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>`;
}
