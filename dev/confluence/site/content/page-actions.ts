import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { accountOf, isAccountKey, type AccountKey } from '../../accounts';
import type { AdfDocument } from '../../adf/adf';
import { currentVersion, type PageVersion } from '../../pages/page';
import { editablePage } from './editable-page';
import { editUrl, pageUrl } from './page-tree';
import { readSession } from '../session';
import type { SiteContext } from '../site-context';

const body = v.custom<AdfDocument>(
  (value) => typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc',
);
const publication = v.object({
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(255)),
  body,
  /** The version that was edited; 0 for a draft. */
  version: v.number(),
});
const newPage = v.object({ spaceKey: v.string(), parentId: v.optional(v.string()) });
const accountKey = v.custom<AccountKey>(
  (value) => typeof value === 'string' && isAccountKey(value),
);
const restriction = v.object({ restrictedTo: v.nullable(v.array(accountKey)) });
/** Publishing must not overwrite a version that the author has not seen. */
function overtakenBy({ number, author }: PageVersion): string {
  const { displayName } = accountOf(author);
  return `${displayName} published version ${number} while you were editing. Copy what you need and edit the page again.`;
}

/** Creates, publishes, restricts and deletes pages. */
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
    const { version, ...content } = v.parse(publication, await c.req.json());
    const current = currentVersion(page);
    if (current && current.number !== version) return c.text(overtakenBy(current), 409);
    pages.publish(page.id, { ...content, author: account.key });
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
