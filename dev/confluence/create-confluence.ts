import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Host, Site } from '../host/host';
import type { ModuleFrame } from '../host/kernel/module-frame';
import { createStateStore } from '../host/kernel/create-state-store';
import { createBridge } from '../host/bridge/bridge';
import { BRIDGE_PATH } from '../host/wire/bridge-path';
import { accountOf, isAccountKey, type AccountKey } from './accounts';
import type { AdfDocument, AdfNode } from './adf/adf';
import { macrosOf, toMacroNode, type MacroConfig } from './adf/macro-node';
import { answerAsset } from './assets';
import { currentVersion } from './pages/page';
import { createPageStore } from './pages/page-store';
import { createConfluenceApi } from './rest/confluence-api';
import { answerError } from './site/answer-error';
import { readAppModules } from './site/app/app-modules';
import { appRoutes } from './site/app/app-routes';
import { exportRoutes } from './site/content/export-routes';
import { frameActions } from './site/app/frame-actions';
import { createFrames } from './site/app/frames';
import { NAVIGATION_TARGETS } from './site/app/navigation-targets';
import { pageActions } from './site/content/page-actions';
import { pageRoutes } from './site/content/page-routes';
import { pageUrl } from './site/content/page-tree';
import { preferenceActions } from './site/preference-actions';
import { redirectRoutes } from './site/content/redirect-routes';
import { readSession, toViewer, type Session } from './site/session';
import { refuseFraming } from './site/refuse-framing';
import { signInByQuery } from './site/sign-in';
import type { SiteContext } from './site/site-context';

export interface ConfluenceOptions {
  host: Host;
  /** Keeps pages over a restart; in memory without it. */
  stateDirectory?: string | undefined;
  /** Output of `buildConfluence`. */
  assetsDirectory?: string | undefined;
  /** Milliseconds since the epoch. */
  now?: () => number;
}

interface NewPublishedPage {
  /** Key of the space: `PRODUCT`, `TEAM`. */
  space: string;
  title: string;
  /** ADF. */
  body: object;
  author: AccountKey;
  /** Who may see it besides its author. */
  restrictedTo?: AccountKey[];
  /** Page id; the space's home page without it. */
  parent?: string;
}

/** A Confluence site around the app; the methods beyond {@link Site} are for demos and tests. */
export interface Confluence extends Site {
  /** @returns the id of the published page */
  createPage(page: NewPublishedPage): string;
  /** Who may see a space; undefined: everybody. */
  restrictSpace(key: string, restrictedTo: AccountKey[] | undefined): void;
  /** Publishes another version. */
  updatePage(pageId: string, body: object, author: AccountKey): void;
  /** @returns the id of the published page with that title */
  findPage(title: string): string | undefined;
  /** The latest published body. */
  pageBody(pageId: string): AdfDocument | undefined;
  macroNode(moduleKey: string, config?: object, localId?: string): AdfNode;
  /** Absolute. */
  pageUrl(pageId: string): string;
  /** What the platform knows of a macro on a published page. @throws when there is none */
  frameOf(pageId: string, localId: string, account: AccountKey): ModuleFrame;
  /** A module outside of any page, as that account would see it. @throws for an unknown account */
  frame(moduleKey: string, account: string): ModuleFrame;
  accountId(key: AccountKey): string | undefined;
}

export function createConfluence(options: ConfluenceOptions): Confluence {
  const { host, stateDirectory, now = Date.now } = options;
  const bridge = createBridge(host, NAVIGATION_TARGETS);
  const modules = readAppModules(host);
  const pages = createPageStore(createStateStore(stateDirectory), now);
  const frames = createFrames({ host, bridge, modules, pages });
  const site: SiteContext = { host, bridge, modules, pages, frames };
  const routes = createRoutes(site, options.assetsDirectory);
  return {
    confluence: createConfluenceApi({
      pages,
      siteUrl: () => host.siteUrl,
      unmodelled: (what) => host.unmodelled(what),
    }),
    fetch: (request) => routes.fetch(request),
    ...createDoorsForCode(site),
  };
}

function createRoutes(site: SiteContext, assetsDirectory: string | undefined): Hono {
  const routes = new Hono();
  routes.onError(answerError);
  routes.use(refuseFraming);
  routes.get('/', (c) => c.redirect('/wiki/home'));
  routes.get('/wiki/_assets/:name', (c) => answerAsset(c.req.param('name'), assetsDirectory));
  routes.post(`${BRIDGE_PATH}*`, (c) => {
    const { account } = readSession(c.req.raw);
    return site.bridge.fetch(c.req.raw, account.accountId);
  });
  routes.use('/wiki/*', signInByQuery);
  // Another origin must not act for the person who is signed in here.
  routes.use('/wiki/_actions/*', async (c, next) =>
    c.req.header('origin') === site.host.siteUrl ? next() : c.text('Forbidden', 403),
  );
  routes.route('/wiki/_actions', preferenceActions(site));
  routes.route('/wiki/_actions', pageActions(site));
  routes.route('/wiki/_actions', frameActions(site));
  routes.route('/wiki', redirectRoutes(site));
  routes.route('/wiki', exportRoutes(site));
  routes.route('/wiki', appRoutes(site));
  routes.route('/wiki', pageRoutes(site));
  return routes;
}

function createDoorsForCode(site: SiteContext): Omit<Confluence, keyof Site> {
  const { host, modules, pages, frames } = site;
  return {
    createPage({ space, title, body, author, restrictedTo, parent }) {
      const page = pages.create({ spaceKey: space, author, restrictedTo, parentId: parent });
      pages.publish(page.id, { title, body: body as AdfDocument, author });
      return page.id;
    },
    restrictSpace: (key, restrictedTo) => pages.restrictSpace(key, restrictedTo),
    updatePage(pageId, body, author) {
      const page = pages.find(pageId);
      const title = (page && currentVersion(page)?.title) ?? '';
      pages.publish(pageId, { title, body: body as AdfDocument, author });
    },
    pageBody: (pageId) => {
      const page = pages.find(pageId);
      return page && currentVersion(page)?.body;
    },
    macroNode(moduleKey, config, localId = randomUUID()) {
      const title =
        modules.macros('en-US').find((macro) => macro.moduleKey === moduleKey)?.title ?? moduleKey;
      return toMacroNode(
        host.app,
        { moduleKey, localId, config: config as MacroConfig | undefined },
        title,
      );
    },
    pageUrl(pageId) {
      const page = pages.find(pageId);
      if (!page) throw new Error(`There is no page ${pageId}.`);
      return host.siteUrl + pageUrl(page);
    },
    frameOf(pageId, localId, account) {
      const page = pages.find(pageId);
      const body = page && currentVersion(page)?.body;
      const macro = body && macrosOf(body).find((candidate) => candidate.localId === localId);
      if (!macro) throw new Error(`Page ${pageId} has no macro ${localId}.`);
      return frames.macroFrame({ page, macro }, sessionOf(account));
    },
    frame: (moduleKey, account) => {
      if (!isAccountKey(account)) throw new Error(`There is no account '${account}'.`);
      return { moduleKey, viewer: toViewer(sessionOf(account)) };
    },
    findPage: (title) => pages.all().find((page) => currentVersion(page)?.title === title)?.id,
    accountId: (key) => accountOf(key).accountId,
  };
}

function sessionOf(account: AccountKey): Session {
  return { account: accountOf(account), colorMode: 'light', locale: 'en-US' };
}
