import { createBridge } from '../host/bridge/bridge';
import type { Host, Site } from '../host/host';
import { createStateStore } from '../host/kernel/create-state-store';
import { accountOf, type AccountKey } from './accounts';
import { createPageStore } from './pages/page-store';
import { createConfluenceApi } from './rest/confluence-api';
import { readAppModules } from './site/app/app-modules';
import { createFrames } from './site/app/frames';
import { NAVIGATION_TARGETS } from './site/app/navigation-targets';
import type { SiteContext } from './site/site-context';
import { siteRoutes } from './site/site-routes';
import { createSiteControls, type SiteControls } from './site-controls';

export interface ConfluenceOptions {
  host: Host;
  /** Keeps pages across restarts; without it they live in memory. */
  stateDirectory?: string | undefined;
  /** Output of `buildConfluence`. */
  assetsDirectory?: string | undefined;
  /** Milliseconds since the epoch. */
  now?: () => number;
}

/** A Confluence site around the app, with the controls that demos and tests use. */
export type Confluence = Site &
  SiteControls & {
    /** Deactivates an account, as an organization administrator does: it still exists, but cannot sign in. */
    deactivatePerson(account: AccountKey): void;
  };

/** Creates the site around a host. @throws {HostError} STATE_UNREADABLE */
export function createConfluence(options: ConfluenceOptions): Confluence {
  const { host, stateDirectory, assetsDirectory, now = Date.now } = options;
  const bridge = createBridge(host, NAVIGATION_TARGETS);
  const modules = readAppModules(host);
  const pages = createPageStore(createStateStore(stateDirectory), now);
  const frames = createFrames({ host, bridge, modules, pages });
  const site: SiteContext = { host, bridge, modules, pages, frames };
  const inactive = new Set<string>();
  const routes = siteRoutes(site, assetsDirectory);
  return {
    confluence: createConfluenceApi({
      pages,
      siteUrl: () => host.siteUrl,
      inactive,
      unmodelled: (what) => host.unmodelled(what),
    }),
    fetch: (request) => routes.fetch(request),
    ...createSiteControls(site),
    deactivatePerson: (account) => {
      const { accountId } = accountOf(account);
      if (accountId !== undefined) inactive.add(accountId);
    },
  };
}
