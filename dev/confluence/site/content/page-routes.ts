import { Hono, type Context } from 'hono';
import type { Page } from '../../pages/page';
import { mayEdit, mayView } from '../../pages/page-access';
import { renderDocument } from '../document';
import { editView, historyView, pageView, recentPages } from './page-views';
import { readSession } from '../session';
import { toState, type SiteContext } from '../site-context';
import type { View } from '../view-state';

interface Answer {
  title: string;
  view: View;
}

/** The home page, and pages to read, to edit and to look up in their history. */
export function pageRoutes(site: SiteContext): Hono {
  const routes = new Hono();
  const findPage = (id: string) => site.pages.find(id);

  function show(c: Context, title: string, view: View, spaceKey?: string): Response {
    const status = view.kind === 'message' ? 404 : 200;
    return renderDocument(title, toState(site, readSession(c.req.raw), view, spaceKey), status);
  }

  /** Answers the same for a missing page and for a restricted one, as Confluence does. */
  async function withPage(
    c: Context,
    answer: (page: Page) => Answer | undefined | Promise<Answer | undefined>,
  ): Promise<Response> {
    const page = findPage(c.req.param('id') ?? '');
    const shown =
      page && mayView(site.pages, page, readSession(c.req.raw).account)
        ? await answer(page)
        : undefined;
    return shown
      ? show(c, shown.title, shown.view, page?.spaceKey)
      : show(c, 'Not found', NOT_FOUND);
  }

  routes.get('/home', (c) => {
    const recent = recentPages(site, readSession(c.req.raw).account);
    return show(c, 'Home', { kind: 'home', recent });
  });
  routes.get('/spaces/:key/pages/edit-v2/:id', (c) =>
    withPage(c, (page) => {
      const session = readSession(c.req.raw);
      if (!mayEdit(site.pages, page, session.account)) {
        return { title: 'No access', view: MAY_NOT_EDIT };
      }
      const view = editView(site, page, session);
      return { title: view.title || 'New page', view };
    }),
  );
  routes.get('/spaces/:key/pages/:id/history', (c) =>
    withPage(c, (page) => titled(historyView(page))),
  );
  routes.get('/spaces/:key/pages/:id/:slug?', (c) =>
    withPage(c, async (page) => {
      const version = c.req.query('pageVersion');
      const asked = {
        number: version ? Number(version) : undefined,
        isMobile: c.req.query('view') === 'mobile',
      };
      return titled(await pageView(site, page, readSession(c.req.raw), asked));
    }),
  );
  routes.get('/*', (c) => show(c, 'Not found', NOT_FOUND));
  return routes;
}

function titled<V extends View & { page: { title: string } }>(view: V | undefined) {
  return view && { title: view.page.title, view };
}

const NOT_FOUND: View = {
  kind: 'message',
  heading: 'Page not found',
  text: 'The page does not exist, or you do not have permission to see it.',
};

const MAY_NOT_EDIT: View = {
  kind: 'message',
  heading: 'You cannot edit this page',
  text: 'You can view this page, but you do not have permission to edit it.',
};
