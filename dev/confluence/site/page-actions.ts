import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { isAccountKey, type AccountKey } from '../accounts';
import type { AdfDocument } from '../adf/adf';
import { editablePage } from './editable-page';
import { editUrl, pageUrl } from './page-tree';
import { readSession } from './session';
import type { SiteContext } from './site-context';

const body = v.custom<AdfDocument>(
  (value) => typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc',
);
const publication = v.object({
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(255)),
  body,
});
const newPage = v.object({ spaceKey: v.string(), parentId: v.optional(v.string()) });
const accountKey = v.custom<AccountKey>(
  (value) => typeof value === 'string' && isAccountKey(value),
);
const restriction = v.object({ restrictedTo: v.nullable(v.array(accountKey)) });
/** Making, publishing, restricting and deleting pages. */
export function pageActions(site: SiteContext): Hono {
  const routes = new Hono();
  const { pages } = site;

  const editable = (c: Context) => editablePage(site, c.req.raw, c.req.param('id') ?? '');

  routes.post('/pages', async (c) => {
    const { account } = readSession(c.req.raw);
    if (!account.mayEdit) return c.text('Forbidden', 403);
    const created = pages.create({
      ...v.parse(newPage, await c.req.json()),
      author: account.key,
    });
    return c.json({ url: editUrl(created) });
  });
  routes.post('/pages/:id/publish', async (c) => {
    const { account } = readSession(c.req.raw);
    const page = editable(c);
    if (!page) return c.text('Forbidden', 403);
    pages.publish(page.id, {
      ...v.parse(publication, await c.req.json()),
      author: account.key,
    });
    return c.json({ url: pageUrl(page) });
  });
  routes.post('/pages/:id/restrict', async (c) => {
    const page = editable(c);
    if (!page) return c.text('Forbidden', 403);
    pages.restrict(page.id, v.parse(restriction, await c.req.json()).restrictedTo ?? undefined);
    return c.json({ url: pageUrl(page) });
  });
  routes.post('/pages/:id/delete', (c) => {
    const page = editable(c);
    if (!page) return c.text('Forbidden', 403);
    pages.remove(page.id);
    return c.json({ url: `/wiki/spaces/${page.spaceKey}` });
  });
  return routes;
}
