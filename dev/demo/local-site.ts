import { join } from 'node:path';
import { createConfluence, type Confluence } from '../confluence/create-confluence';
import { createHost } from '../host/create-host';
import type { Host, Site } from '../host/host';
import type { VirtualTime } from '../host/kernel/virtual-time';
import type { DataCenterStandIn } from '../jira/stand-in';
import { startJiraDataCenter } from '../jira/start-jira-data-center';
import { createSiteJira, type SiteJira } from './site-jira';
import { DEMO_JIRA_ORIGIN } from './start-options';

const root = join(__dirname, '..', '..');
const built = (name: string) => join(root, 'dev', 'build', name);

/** With a context path, as many real Jiras have one. */
const DEMO_JIRA_URL = `${DEMO_JIRA_ORIGIN}/jira`;

export interface LocalSiteOptions {
  /** Any free port by default. */
  port?: number;
  issuesFile?: string;
  /** Servers for further https origins, besides that of the built-in Jira. */
  map?: Record<string, string>;
  /** Certificates (PEM) that the app's requests trust in addition to the public ones. */
  trustedCertificates?: readonly string[];
  /** Keeps all state between starts. */
  stateDirectory?: string;
  onLog?: (line: string) => void;
  /** Time of the platform and of Jira, in milliseconds since the epoch; tests move it. */
  now?: () => number;
  /** Lets the app's functions run in virtual time, which tests advance. */
  virtualTime?: VirtualTime;
  /** As of the host: how long queries of storage do not see a change, and whether events come twice. */
  indexLagMs?: number;
  deliversTwice?: boolean;
}

/** Confluence with the built app, and a Jira to link to: the base of `npm start` and of the tests. */
export interface LocalSite {
  readonly host: Host;
  readonly confluence: Confluence;
  readonly jira: DataCenterStandIn;
  readonly siteJira: SiteJira;
  dispose(): Promise<void>;
}

/**
 * @throws {HostError} PORT_IN_USE, STATE_UNREADABLE and other faults of the set-up, in one sentence
 * @throws {JiraDataError} for an unreadable issue file or a malformed line, in one sentence
 */
export async function startLocalSite(options: LocalSiteOptions = {}): Promise<LocalSite> {
  const { issuesFile, stateDirectory, now } = options;
  const jira = await startJiraDataCenter({
    baseUrl: DEMO_JIRA_URL,
    ...(stateDirectory === undefined ? {} : { stateDirectory }),
    ...(issuesFile === undefined ? {} : { issuesFile }),
    ...(now === undefined ? {} : { now }),
  });
  try {
    return await startAround(jira, options);
  } catch (error) {
    await jira.stop();
    throw error;
  }
}

async function startAround(jira: DataCenterStandIn, options: LocalSiteOptions): Promise<LocalSite> {
  const { port, map, trustedCertificates, stateDirectory, onLog, now, virtualTime } = options;
  const { indexLagMs, deliversTwice } = options;
  let products: { confluence: Confluence; siteJira: SiteJira } | undefined;
  const host = await createHost({
    appDirectory: root,
    backendDirectory: built('backend'),
    map: { ...map, [DEMO_JIRA_ORIGIN]: jira.origin },
    port,
    trustedCertificates,
    stateDirectory,
    onLog,
    clock: now && { now },
    virtualTime,
    indexLagMs,
    deliversTwice,
    site: (ownHost) => {
      products = createProducts(ownHost, options);
      return siteOf(products.confluence, products.siteJira);
    },
  });
  if (products === undefined) throw new TypeError('The host did not ask for its site.');
  const { siteJira } = products;
  return {
    host,
    ...products,
    jira,
    dispose: async () => {
      await host.dispose();
      await Promise.all([jira.stop(), siteJira.stop()]);
    },
  };
}

function createProducts(host: Host, { stateDirectory, now }: LocalSiteOptions) {
  const confluence = createConfluence({
    host,
    assetsDirectory: built('confluence'),
    stateDirectory,
    ...(now === undefined ? {} : { now }),
  });
  return { confluence, siteJira: createSiteJira({ siteUrl: () => host.siteUrl, now }) };
}

/** Serves both products at one address. */
function siteOf(confluence: Confluence, siteJira: SiteJira): Site {
  return {
    ...confluence,
    jira: siteJira,
    fetch: (request) => siteJira.page(request) ?? confluence.fetch(request),
  };
}
