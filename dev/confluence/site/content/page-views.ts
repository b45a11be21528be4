import { accountOf, type Account } from '../../accounts';
import { adfToHtml, escapeHtml } from '../../adf/adf-to-html';
import { macrosOf, readMacroNode } from '../../adf/macro-node';
import { emptyDocument } from '../../adf/adf';
import { currentVersion, type Page, type PageVersion } from '../../pages/page';
import { mayEdit, mayView } from '../../pages/page-access';
import { exportedDocument } from '../export/exported-document';
import { pageUrl } from './page-tree';
import type { Session } from '../session';
import type { SiteContext } from '../site-context';
import type { EditView, HistoryView, PageLink, PageSummary, PageView } from '../view-state';

/** Which view of a page is asked for: the current version in a browser by default. */
interface Asked {
  /** Of an old version. */
  number?: number | undefined;
  /** Whether Confluence's app for phones shows the page. */
  isMobile?: boolean;
}

/** A page to read: with opened frames for its macros, or with their exports where Confluence runs no frames. */
export async function pageView(
  site: SiteContext,
  page: Page,
  session: Session,
  { number, isMobile = false }: Asked = {},
): Promise<PageView | undefined> {
  const current = currentVersion(page);
  const version =
    number === undefined ? current : page.versions.find((one) => one.number === number);
  if (!version) return undefined;
  const oldVersion = number === current?.number ? undefined : number;
  const hasFrames = oldVersion === undefined && !isMobile;
  const body = hasFrames
    ? framedBody(site, page, version, session)
    : await withoutFrames(site, { page, version, session });
  return {
    kind: 'page',
    page: summarize(page, version),
    ...body,
    mayEdit: mayEdit(site.pages, page, session.account),
    restrictedTo: page.restrictedTo,
    oldVersion,
    isMobile,
  };
}

function framedBody(
  site: SiteContext,
  page: Page,
  { body }: PageVersion,
  session: Session,
): Pick<PageView, 'bodyHtml' | 'frames'> {
  const macros = macrosOf(body);
  const open = (macro: (typeof macros)[number]) => site.frames.openMacro({ page, macro }, session);
  return {
    bodyHtml: adfToHtml(body, (node) => {
      const macro = readMacroNode(node);
      return macro && `<div class="macro" data-macro="${escapeHtml(macro.localId)}"></div>`;
    }),
    frames: Object.fromEntries(macros.map((macro) => [macro.localId, open(macro)])),
  };
}

async function withoutFrames(
  site: SiteContext,
  request: { page: Page; version: PageVersion; session: Session },
): Promise<Pick<PageView, 'bodyHtml' | 'frames'>> {
  const document = await exportedDocument(site, { ...request, type: 'other' });
  return { bodyHtml: adfToHtml(document), frames: {} };
}

/** A page to edit; an unpublished draft starts empty. */
export function editView({ modules }: SiteContext, page: Page, { locale }: Session): EditView {
  const version = currentVersion(page);
  return {
    kind: 'edit',
    pageId: page.id,
    title: version?.title ?? '',
    body: version?.body ?? emptyDocument(),
    version: version?.number ?? 0,
    macros: modules.macros(locale),
  };
}

/** The versions of a page, newest first. @returns undefined for an unpublished draft */
export function historyView(page: Page): HistoryView | undefined {
  const version = currentVersion(page);
  if (!version) return undefined;
  const versions = page.versions.toReversed().map(({ number, title, author, createdAt }) => ({
    number,
    title,
    author: accountOf(author).displayName,
    at: createdAt,
  }));
  return { kind: 'history', page: summarize(page, version), versions };
}

/** The pages that changed most recently, newest first. */
export function recentPages({ pages }: SiteContext, account: Account): PageLink[] {
  return pages
    .all()
    .filter((page) => mayView(pages, page, account))
    .flatMap((page) => {
      const version = currentVersion(page);
      const spaceName = pages.spaces().find(({ key }) => key === page.spaceKey)?.name ?? '';
      return version ? [{ ...summarize(page, version), url: pageUrl(page), spaceName }] : [];
    })
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, 12);
}

function summarize(page: Page, { title, author, number, createdAt }: PageVersion): PageSummary {
  return {
    id: page.id,
    title,
    author: accountOf(author).displayName,
    version: number,
    at: createdAt,
  };
}
