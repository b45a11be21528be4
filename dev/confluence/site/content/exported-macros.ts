import type { AdfNode } from '../../adf/adf';
import { adfToHtml } from '../../adf/adf-to-html';
import { macrosOf, readMacroNode } from '../../adf/macro-node';
import type { Page, PageVersion } from '../../pages/page';
import type { Session } from '../session';
import type { SiteContext } from '../site-context';

interface PageExport {
  page: Page;
  version: PageVersion;
  session: Session;
  /** Whom Confluence makes it for. */
  type: 'word' | 'html_export' | 'other';
}

/** Safe HTML of a page, with the result of the app's `adfExport` function in place of each macro. */
export async function exportedBody(site: SiteContext, request: PageExport): Promise<string> {
  const { body } = request.version;
  const macros = await exportMacros(site, request);
  return adfToHtml(body, (node) => {
    const macro = readMacroNode(node);
    return macro && (macros.get(macro.localId) ?? '');
  });
}

/** @returns the HTML of each macro by its localId; a macro that fails is replaced by a note */
async function exportMacros(
  site: SiteContext,
  { page, version, session, type }: PageExport,
): Promise<Map<string, string>> {
  const exported = macrosOf(version.body).map(async (macro): Promise<[string, string]> => {
    const frame = site.frames.macroFrame({ page, macro }, session);
    const outcome = await site.host.exportMacro(frame, type);
    return [
      macro.localId,
      outcome.success && isAdf(outcome.body) ? adfToHtml(outcome.body) : FAILED,
    ];
  });
  return new Map(await Promise.all(exported));
}

const FAILED = '<p><em>This macro could not be exported.</em></p>';

function isAdf(value: unknown): value is AdfNode {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc';
}
