import { randomUUID } from 'node:crypto';
import type { ModuleFrame } from '../host/kernel/module-frame';
import { accountOf, isAccountKey, type AccountKey } from './accounts';
import type { AdfDocument, AdfNode } from './adf/adf';
import { macrosOf, toMacroNode, type MacroConfig } from './adf/macro-node';
import { currentVersion, type Page } from './pages/page';
import { pageUrl } from './site/content/page-tree';
import { toViewer, type Session } from './site/session';
import type { SiteContext } from './site/site-context';

interface NewPublishedPage {
  /** Key of the space: `PRODUCT`, `TEAM`. */
  space: string;
  title: string;
  /** ADF. */
  body: object;
  author: AccountKey;
  /** The accounts that may view the page, besides its author; without it everyone may. */
  restrictedTo?: AccountKey[];
  /** Id of the parent page; without it the page is below the home page of its space. */
  parent?: string;
}

/** What demos and tests do with the site without a browser. */
export interface SiteControls {
  /** @returns the key of the space */
  createSpace(space: { key: string; name: string }): string;
  /** @returns the id of the published page */
  createPage(page: NewPublishedPage): string;
  /** @param restrictedTo the accounts that may view the page, besides its author; undefined lets everyone */
  restrictPage(pageId: string, restrictedTo: AccountKey[] | undefined): void;
  /** Moves a page to another space. */
  movePage(pageId: string, spaceKey: string): void;
  /** Copies the latest version of a page, with the macros in it. @returns the id of the copy */
  copyPage(pageId: string, copy: { space: string; author: AccountKey }): string;
  /** Publishes an earlier version of a page again. */
  restorePage(pageId: string, version: number, author: AccountKey): void;
  /** @param restrictedTo the accounts that may view the space; undefined lets everyone */
  restrictSpace(key: string, restrictedTo: AccountKey[] | undefined): void;
  /** Publishes another version of a page. */
  updatePage(pageId: string, body: object, author: AccountKey): void;
  /** @returns the id of the published page with that title */
  findPage(title: string): string | undefined;
  /** The body of the latest published version. */
  pageBody(pageId: string): AdfDocument | undefined;
  /** The ADF node of a macro, ready to be put into a page. */
  macroNode(moduleKey: string, config?: object, localId?: string): AdfNode;
  /** The absolute URL of a page. @throws {Error} when there is no such page */
  pageUrl(pageId: string): string;
  /** The frame of a macro on a published page. @throws {Error} when there is no such macro */
  frameOf(pageId: string, localId: string, account: AccountKey): ModuleFrame;
  /**
   * The frame of a macro that is not on the page yet, such as that of its config dialog.
   * @throws {Error} when there is no such page
   */
  frameIn(pageId: string, moduleKey: string, account: AccountKey): ModuleFrame;
  /** The frame of a module outside of any page. @throws {Error} for an unknown account */
  frame(moduleKey: string, account: string): ModuleFrame;
  accountId(key: AccountKey): string | undefined;
}

/** Creates the controls of a site. */
export function createSiteControls(site: SiteContext): SiteControls {
  return { ...pageControls(site), ...frameControls(site) };
}

type PageControl =
  | 'createSpace'
  | 'restrictPage'
  | 'movePage'
  | 'copyPage'
  | 'restorePage'
  | 'createPage'
  | 'restrictSpace'
  | 'updatePage'
  | 'findPage'
  | 'pageBody'
  | 'pageUrl';

function pageControls({ host, pages }: SiteContext): Pick<SiteControls, PageControl> {
  const publishedVersion = (pageId: string) => {
    const page = pages.find(pageId);
    return page && currentVersion(page);
  };
  return {
    createSpace: (space) => pages.createSpace(space).key,
    createPage: ({ space, title, body, author, restrictedTo, parent }) => {
      const page = pages.create({ spaceKey: space, author, restrictedTo, parentId: parent });
      pages.publish(page.id, { title, body: body as AdfDocument, author });
      return page.id;
    },
    restrictPage: (pageId, restrictedTo) => pages.restrict(pageId, restrictedTo),
    movePage: (pageId, spaceKey) => pages.move(pageId, spaceKey),
    copyPage: (pageId, { space, author }) => {
      const version = publishedVersion(pageId);
      if (!version) throw new Error(`There is no page ${pageId}.`);
      const { title, body } = version;
      const copy = pages.create({ spaceKey: space, author });
      pages.publish(copy.id, { title: `Copy of ${title}`, body: structuredClone(body), author });
      return copy.id;
    },
    restorePage: (pageId, version, author) => {
      const earlier = pages.find(pageId)?.versions.find(({ number }) => number === version);
      if (!earlier) throw new Error(`Page ${pageId} has no version ${version}.`);
      const { title, body } = earlier;
      pages.publish(pageId, { title, body: structuredClone(body), author });
    },
    restrictSpace: (key, restrictedTo) => pages.restrictSpace(key, restrictedTo),
    updatePage: (pageId, body, author) => {
      const title = publishedVersion(pageId)?.title ?? '';
      pages.publish(pageId, { title, body: body as AdfDocument, author });
    },
    findPage: (title) => pages.all().find((page) => currentVersion(page)?.title === title)?.id,
    pageBody: (pageId) => publishedVersion(pageId)?.body,
    pageUrl: (pageId) => {
      const page = pages.find(pageId);
      if (!page) throw new Error(`There is no page ${pageId}.`);
      return host.siteUrl + pageUrl(page);
    },
  };
}

function frameControls(site: SiteContext): Omit<SiteControls, PageControl> {
  const { host, modules, pages, frames } = site;
  const titleOf = (moduleKey: string) =>
    modules.macros('en-US').find((macro) => macro.moduleKey === moduleKey)?.title ?? moduleKey;
  return {
    macroNode: (moduleKey, config, localId = randomUUID()) => {
      const macro = { moduleKey, localId, config: config as MacroConfig | undefined };
      return toMacroNode(host.app, macro, titleOf(moduleKey));
    },
    frameOf: (pageId, localId, account) => {
      const page = pages.find(pageId);
      const macro = page && macroOn(page, localId);
      if (!macro) throw new Error(`Page ${pageId} has no macro ${localId}.`);
      return frames.macroFrame({ page, macro }, sessionOf(account));
    },
    frameIn: (pageId, moduleKey, account) => {
      const page = pages.find(pageId);
      if (!page) throw new Error(`There is no page ${pageId}.`);
      const macro = {
        moduleKey,
        localId: randomUUID(),
        config: undefined,
        autoConvertLink: undefined,
      };
      return frames.macroFrame({ page, macro }, sessionOf(account));
    },
    frame: (moduleKey, account) => {
      if (!isAccountKey(account)) throw new Error(`There is no account '${account}'.`);
      return { moduleKey, viewer: toViewer(sessionOf(account)) };
    },
    accountId: (key) => accountOf(key).accountId,
  };
}

function macroOn(page: Page, localId: string) {
  const version = currentVersion(page);
  return version && macrosOf(version.body).find((macro) => macro.localId === localId);
}

function sessionOf(account: AccountKey): Session {
  return { account: accountOf(account), colorMode: 'light', locale: 'en-US' };
}
