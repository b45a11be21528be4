import type { Host } from '../../host/host';
import type { Bridge } from '../../host/bridge/bridge';
import { forgeCdnUrl } from '../../host/wire/resource-address';
import { ACCOUNTS } from '../accounts';
import type { PageStore } from '../pages/page-store';
import type { AppModules } from './app/app-modules';
import type { Frames } from './app/frames';
import { pageTree } from './content/page-tree';
import type { Session } from './session';
import type { SiteState, View } from './view-state';

/** Shared by all routes of the site. */
export interface SiteContext {
  host: Host;
  bridge: Bridge;
  pages: PageStore;
  modules: AppModules;
  frames: Frames;
}

/** Adds the parts that surround every page to a view. */
export function toState(
  site: SiteContext,
  session: Session,
  view: View,
  spaceKey?: string,
): SiteState {
  const { account, colorMode, locale } = session;
  const { appId, environmentId } = site.host.app;
  const space = site.pages.spaces().find(({ key }) => key === spaceKey);
  return {
    account: { key: account.key, displayName: account.displayName },
    accounts: ACCOUNTS.map(({ key, displayName }) => ({ key, displayName })),
    mayEdit: account.mayEdit,
    isAdministrator: account.isAdministrator,
    colorMode,
    locale,
    locales: localesOf(site),
    forgeCdnUrl: forgeCdnUrl(site.host.siteUrl),
    app: { appId, environmentId },
    appPages: site.modules.globalPages(locale),
    spaces: site.pages.spaces().map(({ key, name }) => ({ key, name })),
    space: space && {
      key: space.key,
      name: space.name,
      homePageId: space.homePageId,
      tree: pageTree(site.pages, space, account),
    },
    view,
  };
}

/** The languages that a person can choose: those of the app, because the site itself speaks English only. */
export const localesOf = ({ host }: SiteContext): string[] =>
  host.app.manifest.translations?.resources.map(({ key }) => key) ?? ['en-US'];
