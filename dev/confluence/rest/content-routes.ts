import { Hono } from 'hono';
import { accountOf, findAccount } from '../accounts';
import { mayEdit, mayView } from '../pages/page-access';
import type { ApiContext, ApiRoutes } from './api-context';
import { notFound } from './not-found';

const ANONYMOUS = accountOf('nobody');

/** The routes that are not about pages only. */
export function contentRoutes({ pages }: ApiContext): ApiRoutes {
  const routes: ApiRoutes = new Hono();

  // This Confluence has no blog posts.
  routes.get('/api/v2/blogposts', (c) => c.json({ results: [], _links: {} }));
  routes.get('/api/v2/blogposts/:id', (c) => c.json(notFound(c.req.param('id')), 404));
  routes.post('/rest/api/content/:id/permission/check', async (c) => {
    const page = pages.find(c.req.param('id'));
    if (!page) return c.json({ statusCode: 404, message: 'Not found' }, 404);
    const { subject, operation } = await c.req.json<PermissionCheck>();
    const account = findAccount(subject.identifier) ?? ANONYMOUS;
    const check = operation === 'read' ? mayView : mayEdit;
    return c.json({ hasPermission: check(pages, page, account) });
  });
  return routes;
}

interface PermissionCheck {
  subject: { type: string; identifier: string };
  operation: string;
}
