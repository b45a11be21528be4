import { Hono, type Context } from 'hono';
import type { AdfNode } from '../../adf/adf';
import { currentVersion } from '../../pages/page';
import { mayView } from '../../pages/page-access';
import { readSession } from '../session';
import type { SiteContext } from '../site-context';
import { exportedDocument } from './exported-document';
import { exportedHtml } from './exported-html';
import { printToPdf } from './print-to-pdf';

interface ExportFormat {
  type: 'pdf' | 'word' | 'html_export';
  /** Of the file. */
  extension: string;
  contentType: string;
  write: (title: string, body: AdfNode) => string | Promise<Uint8Array>;
}

const WORD: ExportFormat = {
  type: 'word',
  extension: 'docx',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  // The library that writes it is large, and most runs of the local Confluence export nothing.
  write: async (title, body) => (await import('./word-document')).wordDocument(title, body),
};
const PDF: ExportFormat = {
  type: 'pdf',
  extension: 'pdf',
  contentType: 'application/pdf',
  write: (title, body) => printToPdf(exportedHtml(title, body)),
};
const HTML: ExportFormat = {
  type: 'html_export',
  extension: 'html',
  contentType: 'text/html; charset=utf-8',
  write: exportedHtml,
};

/** Exports pages as files, with the result of the app's `adfExport` function in place of each macro. */
export function exportRoutes(site: SiteContext): Hono {
  const routes = new Hono();

  const answer = async (c: Context, { type, extension, contentType, write }: ExportFormat) => {
    const session = readSession(c.req.raw);
    const page = site.pages.find(c.req.query('pageId') ?? '');
    const version = page && currentVersion(page);
    if (!page || !version || !mayView(site.pages, page, session.account)) {
      return c.text('Page not found', 404);
    }
    const body = await exportedDocument(site, { page, version, session, type });
    const file = await write(version.title, body);
    c.header('content-type', contentType);
    c.header('content-disposition', `attachment; filename="page-${page.id}.${extension}"`);
    return c.body(typeof file === 'string' ? file : new Uint8Array(file));
  };

  routes.get('/exportword', (c) => answer(c, WORD));
  routes.get('/exportpdf', (c) => answer(c, PDF));
  routes.get('/export', (c) => answer(c, HTML));
  return routes;
}
