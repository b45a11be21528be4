import { Hono } from 'hono';
import { accountOf, findAccount, type Account } from '../accounts';
import { currentVersion, type Page } from '../pages/page';
import { mayEdit, mayView } from '../pages/page-access';
import type { ApiContext, ApiRoutes, ApiVariables } from './api-context';

const NOBODY = accountOf('nobody');

/** @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/ */
export function contentRoutes({ pages, siteUrl }: ApiContext): ApiRoutes {
  const routes: ApiRoutes = new Hono();

  routes.get('/api/v2/pages/:id', (c) => {
    const page = pages.find(c.req.param('id'));
    if (!page || !maySee(page, c.env)) return c.json(notFound(c.req.param('id')), 404);
    const format = c.req.query('body-format');
    const spaceId = pages.spaces().find(({ key }) => key === page.spaceKey)?.id;
    const described = describePage(page, format === 'atlas_doc_format', siteUrl());
    const withOperations = c.req.query('include-operations') === 'true';
    const operations = withOperations ? operationsOn(page, c.env.caller ?? NOBODY) : {};
    return c.json({ ...described, ...operations, spaceId });
  });
  // There are pages only.
  routes.get('/api/v2/blogposts/:id', (c) => c.json(notFound(c.req.param('id')), 404));
  routes.post('/rest/api/content/:id/permission/check', async (c) => {
    const page = pages.find(c.req.param('id'));
    if (!page) return c.json({ statusCode: 404, message: 'Not found' }, 404);
    const { subject, operation } = await c.req.json<PermissionCheck>();
    const account = findAccount(subject.identifier) ?? NOBODY;
    const check = operation === 'read' ? mayView : mayEdit;
    return c.json({ hasPermission: check(page, account) });
  });
  return routes;
}

interface PermissionCheck {
  subject: { type: string; identifier: string };
  operation: string;
}

function maySee(page: Page, { caller, isApp }: ApiVariables): boolean {
  if (isApp) return page.restrictedTo === undefined && currentVersion(page) !== undefined;
  return mayView(page, caller ?? NOBODY);
}

function describePage(page: Page, withBody: boolean, siteUrl: string) {
  const version = currentVersion(page);
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

/** What `include-operations` adds. */
function operationsOn(page: Page, caller: Account) {
  const on = (operation: string) => ({ operation, targetType: 'page' });
  const results = mayEdit(page, caller) ? [on('read'), on('update')] : [on('read')];
  return { operations: { results, meta: { hasMore: false }, _links: {} } };
}

function notFound(id: string) {
  return {
    errors: [{ status: 404, code: 'NOT_FOUND', title: `Page ${id} not found`, detail: null }],
  };
}
