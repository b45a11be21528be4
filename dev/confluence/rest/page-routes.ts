import { Hono } from 'hono';
import { accountOf, type Account } from '../accounts';
import type { AdfDocument } from '../adf/adf';
import { currentVersion, type Page, type PageVersion } from '../pages/page';
import { mayEdit, mayView } from '../pages/page-access';
import type { PageStore } from '../pages/page-store';
import type { ApiContext, ApiRoutes, ApiVariables } from './api-context';
import { notFound } from './not-found';

const ANONYMOUS = accountOf('nobody');
const ADF = 'atlas_doc_format';
const LIST_MAX = 250;

/** @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/ */
export function pageRoutes({ pages, siteUrl }: ApiContext): ApiRoutes {
  const routes: ApiRoutes = new Hono();

  const spaceIdOf = (page: Page) => pages.spaces().find(({ key }) => key === page.spaceKey)?.id;
  const describe = (page: Page, format: string | undefined, version = currentVersion(page)) => ({
    ...describePage(page, version, { withBody: format === ADF, siteUrl: siteUrl() }),
    spaceId: spaceIdOf(page),
  });

  routes.get('/api/v2/pages', (c) => {
    const seen = pages.all().filter((page) => currentVersion(page) && maySee(pages, page, c.env));
    const start = Number(c.req.query('cursor') ?? '0');
    const limit = Math.min(Number(c.req.query('limit') ?? '25'), LIST_MAX);
    const results = seen
      .slice(start, start + limit)
      .map((page) => describe(page, c.req.query('body-format')));
    const rest = new URLSearchParams({ ...c.req.query(), cursor: String(start + limit) });
    const next =
      start + limit < seen.length ? { next: `/wiki/api/v2/pages?${rest.toString()}` } : {};
    return c.json({ results, _links: { ...next, base: `${siteUrl()}/wiki` } });
  });
  routes.get('/api/v2/pages/:id', (c) => {
    const page = pages.find(c.req.param('id'));
    if (!page || !maySee(pages, page, c.env)) return c.json(notFound(c.req.param('id')), 404);
    // A page that was never published exists as a draft only.
    const isAsked = currentVersion(page) !== undefined || c.req.query('get-draft') === 'true';
    if (!isAsked) return c.json(notFound(c.req.param('id')), 404);
    const wanted = c.req.query('version');
    const version = page.versions.find(({ number }) => String(number) === wanted);
    if (wanted !== undefined && !version) return c.json(notFound(c.req.param('id')), 404);
    const withOperations = c.req.query('include-operations') === 'true';
    const operations = withOperations ? operationsOn(pages, page, c.env.caller ?? ANONYMOUS) : {};
    return c.json({ ...describe(page, c.req.query('body-format'), version), ...operations });
  });
  routes.put('/api/v2/pages/:id', async (c) => {
    const page = pages.find(c.req.param('id'));
    if (!page || !maySee(pages, page, c.env)) return c.json(notFound(c.req.param('id')), 404);
    const { caller } = c.env;
    if (!caller || !mayEdit(pages, page, caller)) return c.json(refused('Not permitted', 403), 403);
    const { title, body, version } = await c.req.json<PageUpdate>();
    if (version.number !== (currentVersion(page)?.number ?? 0) + 1) {
      return c.json(refused('Version must be incremented', 409), 409);
    }
    const document = JSON.parse(body.value) as AdfDocument;
    pages.publish(page.id, { title, body: document, author: caller.key });
    return c.json(describe(page, ADF));
  });
  return routes;
}

interface PageUpdate {
  title: string;
  body: { representation: 'atlas_doc_format'; value: string };
  version: { number: number };
}

function maySee(pages: PageStore, page: Page, { caller, isApp }: ApiVariables): boolean {
  if (isApp) return page.restrictedTo === undefined && currentVersion(page) !== undefined;
  return mayView(pages, page, caller ?? ANONYMOUS);
}

function describePage(
  page: Page,
  version: PageVersion | undefined,
  { withBody, siteUrl }: { withBody: boolean; siteUrl: string },
) {
  const authorId = (account: Account['key']) => accountOf(account).accountId;
  const value = JSON.stringify(version?.body);
  return {
    id: page.id,
    status: version ? 'current' : 'draft',
    title: version?.title ?? '',
    parentId: page.parentId ?? null,
    authorId: authorId(page.author),
    version: version && {
      number: version.number,
      createdAt: version.createdAt,
      authorId: authorId(version.author),
    },
    body: withBody ? { atlas_doc_format: { representation: 'atlas_doc_format', value } } : {},
    _links: { base: `${siteUrl}/wiki`, webui: `/spaces/${page.spaceKey}/pages/${page.id}` },
  };
}

/** The part that `include-operations` adds. */
function operationsOn(pages: PageStore, page: Page, caller: Account) {
  const on = (operation: string, targetType = 'page') => ({ operation, targetType });
  // A person who may view a page may also comment on it and edit those comments; neither allows editing the page.
  const viewing = [on('read'), on('create', 'comment'), on('update', 'comment')];
  const results = mayEdit(pages, page, caller) ? [...viewing, on('update')] : viewing;
  return { operations: { results, meta: { hasMore: false }, _links: {} } };
}

function refused(title: string, status: number) {
  return { errors: [{ status, code: 'REFUSED', title, detail: null }] };
}
