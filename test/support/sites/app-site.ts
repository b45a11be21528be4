import type { InvocationResult } from '#contract/invocations';
import type { MacroDefinition } from '#contract/macro-definition';
import { movableClock, type MovableClock } from '#dev/clock/movable-clock';
import { approveAccess } from '#dev/demo/approve-access';
import { startLocalSite, type LocalSite, type LocalSiteOptions } from '#dev/demo/local-site';
import type { AccountKey } from '#dev/confluence/accounts';
import { createVirtualTime, type VirtualTime } from '#dev/host/kernel/virtual-time';
import { INDEX_LAG_MS } from './index-lag';
import { isIn, secretsIn, shownSecrets } from './secrets-in';

export const JIRA_URL = 'https://jira.example.com/jira';
const JIRA_ORIGIN = 'https://jira.example.com';

/** An account, and the page that its macro stands in or that its dialog is open in. */
export type Visitor = AccountKey | { account: AccountKey; on: string };

export type Surface = 'jql-table' | 'application-links' | 'jira-connections';

/** The built app on the local platform with a Jira, as people use it. */
export interface AppSite extends LocalSite {
  /** What the bridge's `invoke` gives the account on that surface. */
  invoke<T>(
    surface: Surface,
    visitor: Visitor,
    name: string,
    payload?: unknown,
  ): Promise<InvocationResult<T>>;
  /** As {@link invoke}. @throws {Error} when the result is a failure */
  value<T>(surface: Surface, visitor: Visitor, name: string, payload?: unknown): Promise<T>;
  approveEgress(domain?: string): void;
  /** Registers a client in Jira and links it, as an administrator does. @returns the link's id */
  createLink(name?: string): Promise<string>;
  beginAuthorization(account: AccountKey, linkId: string): Promise<string>;
  /** Approves in Jira as the user of the same name. @returns the page that the browser ends on */
  approve(
    authorizationUrl: string,
    jiraUser: string,
    deny?: boolean,
    choices?: Record<string, string>,
  ): Promise<URL>;
  /** All of it: begins, approves and finishes. */
  connect(account: AccountKey, linkId: string): Promise<void>;
  /** Moves Jira's clock and the platform's; the app has its own. */
  advance(milliseconds: number): void;
  /** Lets queries of storage find all that was written until now. */
  letIndexesCatchUp(): void;
  /** Elapsed time of the app: its time limits pass only when this is advanced. */
  readonly virtualTime: VirtualTime;
  /** Everything that ever left the app towards a browser. */
  readonly results: readonly unknown[];
}

/** What Forge leaves open: queries of storage lag, and events come more than once and in no order. */
const AS_FORGE_MAY = { indexLagMs: INDEX_LAG_MS, deliversTwice: true };

/** Starts a site for the tests of a file. After them: nothing was unmodelled, and no secret got out. */
export function useAppSite(
  /** Starts what else the site needs, with the site's clock. */
  more?: (now: () => number) => Promise<LocalSiteOptions>,
): () => AppSite {
  let site: AppSite | undefined;
  beforeAll(async () => {
    const virtualTime = createVirtualTime();
    const clock = movableClock(() => Date.now() + virtualTime.elapsed());
    const { now } = clock;
    const local = await startLocalSite({
      ...AS_FORGE_MAY,
      ...(await more?.(now)),
      now,
      virtualTime,
    });
    site = appSite(local, { clock, virtualTime });
  });
  afterAll(async () => {
    if (!site) return;
    const { host } = site;
    await site.dispose();
    expect(host.unmodelledCalls).toEqual([]);
  });
  afterEach(() => {
    site?.jira.faults.clear();
    if (site) expectNoSecretOutside(site);
  });
  return () => {
    if (!site) throw new Error('The site is there once tests run.');
    return site;
  };
}

export function aDefinition(
  linkId: string,
  overrides: { jql?: string; columns?: string[]; maxRows?: number } = {},
): MacroDefinition {
  const { jql = 'order by key', columns = ['issuekey', 'summary'], maxRows = 50 } = overrides;
  return {
    v: 1,
    sources: [{ linkId, jql }],
    columns: columns.map((fieldId) => ({ fieldId })),
    display: { maxRows },
  };
}

function appSite(
  local: LocalSite,
  { clock, virtualTime }: { clock: MovableClock; virtualTime: VirtualTime },
): AppSite {
  const { host, confluence, jira } = local;
  const results: unknown[] = [];
  const invoke: AppSite['invoke'] = async <T>(
    ...[surface, visitor, name, payload]: Parameters<AppSite['invoke']>
  ) => {
    const frame =
      typeof visitor === 'string'
        ? confluence.frame(surface, visitor)
        : confluence.frameIn(visitor.on, surface, visitor.account);
    const outcome = await host.invokeResolver(frame, name, payload);
    if (!outcome.success) throw new Error(`${name}: ${JSON.stringify(outcome)}`);
    results.push(outcome.body);
    return outcome.body as InvocationResult<T>;
  };
  const value: AppSite['value'] = async <T>(...call: Parameters<AppSite['invoke']>) => {
    const result = await invoke<T>(...call);
    if (!result.ok) throw new Error(`${call[2]}: ${JSON.stringify(result.error)}`);
    return result.value;
  };
  const site: AppSite = {
    ...local,
    invoke,
    value,
    results,
    advance: clock.advance,
    letIndexesCatchUp: () => clock.advance(INDEX_LAG_MS),
    virtualTime,
    approveEgress: (domain = JIRA_ORIGIN) =>
      host.egress.approve([
        {
          key: 'jira-links',
          description: 'Linked Jira instances',
          configured: [{ domain, type: ['FETCH_BACKEND_SIDE'] }],
        },
      ]),
    createLink: async (name = 'Company Jira') => {
      site.approveEgress();
      const prepared = await value<{ linkId: string; redirectUri: string }>(
        'application-links',
        'admin',
        'prepareLink',
      );
      const { linkId, redirectUri } = prepared;
      const client = jira.registerClient({ name: linkId, redirectUri, scope: 'READ' });
      const outgoing = { kind: 'oauth2-data-center', scope: 'READ', ...client };
      const link = { linkId, name, url: JIRA_URL, type: 'jira', outgoing };
      await value('application-links', 'admin', 'createLink', link);
      return linkId;
    },
    beginAuthorization: async (account, linkId) => {
      const begun = await value<{ authorizationUrl: string }>(
        'jql-table',
        account,
        'beginAuthorization',
        { linkId, returnTo: '/wiki/spaces/PRODUCT/pages/1' },
      );
      return begun.authorizationUrl;
    },
    approve: (authorizationUrl, jiraUser, deny = false, choices = {}) =>
      approveAccess(host.siteUrl, {
        authorizationUrl: host.browserUrl(authorizationUrl),
        jiraUser,
        deny,
        choices,
      }),
    connect: async (account, linkId) => {
      const back = await site.approve(await site.beginAuthorization(account, linkId), account);
      const ticket = back.searchParams.get('ticket');
      const outcome = await value<{ connected: boolean }>(
        'jira-connections',
        account,
        'finishAuthorization',
        { ticket },
      );
      if (!outcome.connected) throw new Error(JSON.stringify(outcome));
    },
  };
  return site;
}

/** Looks for every secret that is stored, in everything that is not a secret store. */
function expectNoSecretOutside({ host, results }: AppSite): void {
  const { plain, entities, secrets } = host.dumpStorage();
  const kept = [host.log.entries(), plain, entities];
  const outside = JSON.stringify([kept, results]);
  const leaked = secretsIn(secrets).filter((secret) => isIn(outside, secret));
  // Incoming client secrets are shown once, and kept nowhere: only their hashes are.
  const stored = JSON.stringify([kept, secrets]);
  const keptAfterAll = shownSecrets(results).filter((secret) => isIn(stored, secret));
  expect([...leaked, ...keptAfterAll]).toEqual([]);
}
