import { join } from 'node:path';
import { createConfluence, type Confluence } from '../confluence/create-confluence';
import { createHost } from '../host/create-host';
import type { Host, Site } from '../host/host';
import type { DataCenterStandIn } from '../jira/stand-in';
import { startJiraDataCenter } from '../jira/start-jira-data-center';
import { createSiteJira, type SiteJira } from './site-jira';
import { DEMO_JIRA_ORIGIN } from './start-options';

const root = join(__dirname, '..', '..');
const built = (name: string) => join(root, 'dev', 'build', name);

/** Jira with a context path, because real ones have one. */
const DEMO_JIRA_URL = `${DEMO_JIRA_ORIGIN}/jira`;

export interface LocalSiteOptions {
  /** Default: any free port. */
  port?: number;
  issuesFile?: string;
  /** More https origins -> servers, beside the built-in Jira's. */
  map?: Record<string, string>;
  /** Certificates (PEM) that the app's requests trust beside the public ones. */
  trustedCertificates?: readonly string[];
  /** Keeps everything between starts. */
  stateDirectory?: string;
  onLog?: (line: string) => void;
  /** Milliseconds since the epoch, for the platform and Jira alike; tests move it. */
  now?: () => number;
}

/** Confluence with the built app, and a Jira to link to: what `npm start` shows and what tests stand on. */
export interface LocalSite {
  readonly host: Host;
  readonly confluence: Confluence;
  readonly jira: DataCenterStandIn;
  readonly siteJira: SiteJira;
  dispose(): Promise<void>;
}

/** @throws {HostError} | JiraDataError with one clear sentence: port in use, unreadable file, malformed line */
export async function startLocalSite(options: LocalSiteOptions = {}): Promise<LocalSite> {
  const { port, issuesFile, map, trustedCertificates, stateDirectory, onLog, now } = options;
  const shared = stateDirectory === undefined ? {} : { stateDirectory };
  const jira = await startJiraDataCenter({
    baseUrl: DEMO_JIRA_URL,
    ...shared,
    ...(issuesFile === undefined ? {} : { issuesFile }),
    ...(now === undefined ? {} : { now }),
  });
  const confluenceFor = (host: Host) =>
    createConfluence({
      host,
      assetsDirectory: built('confluence'),
      stateDirectory,
      ...(now === undefined ? {} : { now }),
    });
  try {
    let parts: { confluence: Confluence; siteJira: SiteJira } | undefined;
    const host = await createHost({
      appDirectory: root,
      backendDirectory: built('backend'),
      map: { ...map, [DEMO_JIRA_ORIGIN]: jira.origin },
      trustedCertificates,
      ...shared,
      ...(port === undefined ? {} : { port }),
      ...(onLog === undefined ? {} : { onLog }),
      ...(now === undefined ? {} : { clock: { now } }),
      site: (own) => {
        const confluence = confluenceFor(own);
        const siteJira = createSiteJira({ siteUrl: () => own.siteUrl, now });
        parts = { confluence, siteJira };
        return siteOf(confluence, siteJira);
      },
    });
    if (parts === undefined) throw new TypeError('The host did not ask for its site.');
    const { siteJira } = parts;
    return {
      host,
      ...parts,
      jira,
      dispose: async () => {
        await host.dispose();
        await Promise.all([jira.stop(), siteJira.stop()]);
      },
    };
  } catch (error) {
    await jira.stop();
    throw error;
  }
}

/** Both products at one address. */
function siteOf(confluence: Confluence, siteJira: SiteJira): Site {
  return {
    ...confluence,
    jira: siteJira,
    fetch: (request) => siteJira.page(request) ?? confluence.fetch(request),
  };
}
