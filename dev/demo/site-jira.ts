import { ACCOUNTS, findAccount, type Account, type AccountKey } from '../confluence/accounts';
import { readSession } from '../confluence/site/session';
import type { Product, ProductCall } from '../host/kernel/product';
import type { CloudStandIn } from '../jira/stand-in';
import { startJiraCloud } from '../jira/start-jira-cloud';

/** Pages of Jira that links lead to; on a real site Jira shares its address with Confluence. */
const PAGES = /^\/(?:browse|issues)\//;

/**
 * The Jira of the site itself: a Jira Cloud at Confluence's own address, whose users are the people of
 * Confluence. It starts when it is asked first.
 */
export interface SiteJira extends Product {
  standIn(): Promise<CloudStandIn>;
  /** Whose account has no access to this Jira, though it has one to Confluence. */
  readonly withoutAccess: Set<AccountKey>;
  /** @returns undefined for what is no page of Jira */
  page(request: Request): Promise<Response> | undefined;
  stop(): Promise<void>;
}

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

/** The app's own user is not modelled: it is treated as nobody. */
function callerOf({ as, accountId }: ProductCall): Account | undefined {
  const account = as === 'user' ? findAccount(accountId) : undefined;
  return ACCOUNTS.find(({ key }) => key === account?.key && key !== 'nobody');
}

/** To Jira, whoever has no access to it is nobody: it says so in a header only. */
function credentials({ key }: Account, withoutAccess: ReadonlySet<AccountKey>): string {
  const token = withoutAccess.has(key) ? 'none' : key;
  return `Basic ${Buffer.from(`${key}@example.com:${token}`).toString('base64')}`;
}
