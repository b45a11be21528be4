import type { AdfNode } from '../../adf/adf';
import { macrosOf, readMacroNode } from '../../adf/macro-node';
import type { Page, PageVersion } from '../../pages/page';
import type { Session } from '../session';
import type { SiteContext } from '../site-context';

interface PageExport {
  page: Page;
  version: PageVersion;
  session: Session;
  /** Whom Confluence makes it for. */
  type: 'pdf' | 'word' | 'html_export' | 'other';
}

/** The body of a page with the result of the app's `adfExport` function in place of each macro. */
export async function exportedDocument(site: SiteContext, request: PageExport): Promise<AdfNode> {
  const macros = await exportMacros(site, request);
  return withMacros(request.version.body, macros);
}

function withMacros(node: AdfNode, macros: ReadonlyMap<string, AdfNode>): AdfNode {
  const macro = readMacroNode(node);
  if (macro) return macros.get(macro.localId) ?? FAILED;
  if (node.content === undefined) return node;
  return { ...node, content: node.content.map((child) => withMacros(child, macros)) };
}

/** @returns the document of each macro by its localId; a macro that fails is replaced by a note */
async function exportMacros(
  site: SiteContext,
  { page, version, session, type }: PageExport,
): Promise<Map<string, AdfNode>> {
  const exported = macrosOf(version.body).map(async (macro): Promise<[string, AdfNode]> => {
    const frame = site.frames.macroFrame({ page, macro }, session);
    const outcome = await site.host.exportMacro(frame, type);
    return [macro.localId, outcome.success && isAdf(outcome.body) ? outcome.body : FAILED];
  });
  return new Map(await Promise.all(exported));
}

const FAILED: AdfNode = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'This macro could not be exported.', marks: [{ type: 'em' }] },
      ],
    },
  ],
};

function isAdf(value: unknown): value is AdfNode {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc';
}
