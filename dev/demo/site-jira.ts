import { ACCOUNTS, findAccount, type Account, type AccountKey } from '../confluence/accounts';
import { readSession } from '../confluence/site/session';
import type { Product, ProductCall } from '../host/kernel/product';
import type { CloudStandIn } from '../jira/stand-in';
import { startJiraCloud } from '../jira/start-jira-cloud';

/** Pages of Jira. On a real site Jira shares its address with Confluence. */
const PAGES = /^\/(?:browse|issues)\//;

/**
 * The Jira of the same site: a Jira Cloud at Confluence's address, with the users of Confluence. It starts with the
 * first request.
 */
export interface SiteJira extends Product {
  standIn(): Promise<CloudStandIn>;
  /** Accounts that have access to Confluence but not to this Jira. */
  readonly withoutAccess: Set<AccountKey>;
  /** @returns undefined if the address is not a page of Jira */
  page(request: Request): Promise<Response> | undefined;
  stop(): Promise<void>;
}

/** Creates the Jira of the same site. @param options the site's URL is known once the host listens */
export function createSiteJira(options: {
  siteUrl: () => string;
  now?: (() => number) | undefined;
}): SiteJira {
  const { siteUrl, now } = options;
  const withoutAccess = new Set<AccountKey>();
  let started: Promise<CloudStandIn> | undefined;
  const standIn = () =>
    (started ??= startJiraCloud({ baseUrl: siteUrl(), ...(now === undefined ? {} : { now }) }));
  const ask = async (path: string, account: Account | undefined, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    for (const name of ['cookie', 'authorization', 'content-length']) headers.delete(name);
    if (account) headers.set('authorization', credentials(account, withoutAccess));
    const { origin } = await standIn();
    return fetch(origin + path, { ...init, headers, redirect: 'manual' });
  };
  return {
    withoutAccess,
    standIn,
    request: (call) => ask(call.path, callerOf(call), requestOf(call)),
    page: (request) => {
      const { pathname, search } = new URL(request.url);
      if (!PAGES.test(pathname)) return undefined;
      return ask(pathname + search, readSession(request).account);
    },
    stop: async () => {
      await (await started)?.stop();
    },
  };
}

function requestOf({ method, headers, body }: ProductCall): RequestInit {
  return { method, headers, ...(body === undefined ? {} : { body: Buffer.from(body) }) };
}

/** The app's own user is not modelled and treated as anonymous. */
function callerOf({ as, accountId }: ProductCall): Account | undefined {
  const account = as === 'user' ? findAccount(accountId) : undefined;
  return ACCOUNTS.find(({ key }) => key === account?.key && key !== 'nobody');
}

/** Jira treats an account without access as anonymous, and says so in a header only. */
function credentials({ key }: Account, withoutAccess: ReadonlySet<AccountKey>): string {
  const token = withoutAccess.has(key) ? 'none' : key;
  return `Basic ${Buffer.from(`${key}@example.com:${token}`).toString('base64')}`;
}
