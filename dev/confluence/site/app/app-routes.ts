import { Hono, type Context } from 'hono';
import { globalPagePath, settingsPath } from './app-urls';
import { renderDocument } from '../document';
import { readSession, type Session } from '../session';
import { toState, type SiteContext } from '../site-context';
import type { View } from '../view-state';

/** The pages that the app fills: its global pages and its pages in the settings. */
export function appRoutes(site: SiteContext): Hono {
  const routes = new Hono();
  const { app } = site.host;

  const show = (session: Session, title: string, view: View, status: 200 | 403 | 404 = 200) =>
    renderDocument(title, toState(site, session, view), status);

  function showGlobalPage(c: Context): Response {
    const session = readSession(c.req.raw);
    const { pathname, search } = new URL(c.req.url);
    const route = c.req.param('route') ?? '';
    const found = site.modules.globalPage(route);
    if (!found) return show(session, 'Not found', MISSING, 404);
    const title = site.modules.titleOf(found.module, session.locale);
    const frame = site.frames.openPage(found.module.key, session, pathname + search);
    const historyBase = globalPagePath(app, route);
    return show(session, title, { kind: 'app', title, frame, historyBase });
  }

  function showSettings(c: Context): Response {
    const session = readSession(c.req.raw);
    if (!session.account.isAdministrator) {
      return show(session, 'No access', ADMINISTRATORS_ONLY, 403);
    }
    const { pathname, search } = new URL(c.req.url);
    const entries = site.modules.settings(session.locale);
    const current = entries.find(({ moduleKey }) => moduleKey === c.req.param('module'));
    const sections = entries.map(({ title, url }) => ({
      title,
      url,
      isCurrent: url === current?.url,
    }));
    const module = current && {
      title: current.title,
      frame: site.frames.openPage(current.moduleKey, session, pathname + search),
      historyBase: current.url,
    };
    return show(session, current?.title ?? 'Settings', { kind: 'settings', sections, module });
  }

  const globalPage = belowWiki(globalPagePath(app, ':route'));
  routes.get(globalPage, showGlobalPage);
  routes.get(`${globalPage}/*`, showGlobalPage);
  routes.get('/admin', showSettings);
  const settings = belowWiki(settingsPath(app, ':module'));
  routes.get(settings, showSettings);
  routes.get(`${settings}/*`, showSettings);
  return routes;
}

/** These routes are mounted at `/wiki`. */
const belowWiki = (path: string): string => path.replace(/^\/wiki/, '');

const MISSING: View = {
  kind: 'message',
  heading: 'Page not found',
  text: 'No installed app has this page.',
};

const ADMINISTRATORS_ONLY: View = {
  kind: 'message',
  heading: 'Administrators only',
  text: 'You need to be a Confluence administrator to open the settings.',
};
