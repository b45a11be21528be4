import { Hono, type Context } from 'hono';
import type { Page } from '../../pages/page';
import { mayView } from '../../pages/page-access';
import { editUrl, pageUrl } from './page-tree';
import { readSession } from '../session';
import type { SiteContext } from '../site-context';

/** Short and legacy addresses of pages. */
export function redirectRoutes({ pages }: SiteContext): Hono {
  const routes = new Hono();

  const toPage = (c: Context, id: string | undefined, urlOf: (page: Page) => string) => {
    const page = pages.find(id ?? '');
    const isVisible = page && mayView(pages, page, readSession(c.req.raw).account);
    return c.redirect(isVisible ? urlOf(page) : '/wiki/not-found');
  };
  const toSpace = (c: Context) => {
    const space = pages.spaces().find(({ key }) => key === c.req.param('key'));
    return toPage(c, space?.homePageId, pageUrl);
  };

  routes.get('/', (c) => c.redirect('/wiki/home'));
  routes.get('/pages/viewpage.action', (c) => toPage(c, c.req.query('pageId'), pageUrl));
  routes.get('/pages/resumedraft.action', (c) => toPage(c, c.req.query('draftId'), editUrl));
  routes.get('/spaces/:key', toSpace);
  routes.get('/spaces/:key/overview', toSpace);
  return routes;
}
