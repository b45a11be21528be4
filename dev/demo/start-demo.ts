import { join } from 'node:path';
import type { DataCenterStandIn, StandIn } from '../jira/stand-in';
import { startJiraDataCenter } from '../jira/start-jira-data-center';
import { cloudOrigins, consoleUrl, DEMO_CLOUD_URL, startDemoCloud } from './cloud-jira';
import { connectReader, createDemoLink } from './demo-link';
import { createDemoPages } from './demo-pages';
import { startLocalSite, type LocalSite } from './local-site';
import type { StartOptions } from './start-options';

/** Signed in by default; the only account whose access is approved already. */
const DEFAULT_ACCOUNT = 'admin';
const RELEASE_STATUS = 'Release status';

/** A second Jira that is linked and then switched off, to show the message of its tables. */
const ARCHIVE_URL = 'https://jira-archive.example.com';
const ARCHIVE_ISSUES = join(__dirname, 'archive-issues.ndjson');

async function linkTo(site: LocalSite, jira: DataCenterStandIn, name: string): Promise<string> {
  const linkId = await createDemoLink(site, jira, name);
  await connectReader(site, DEFAULT_ACCOUNT, linkId);
  return linkId;
}

/** Creates the links and pages of the demo through the app's functions. */
async function seed(
  site: LocalSite,
  archive: DataCenterStandIn,
  fromFile: boolean,
): Promise<string> {
  const linkId = await linkTo(site, site.jira, 'Jira');
  const unreachable = await linkTo(site, archive, 'Jira archive');
  return createDemoPages(site, { linkId, unreachable, fromFile }).releaseStatus;
}

type Servers = Record<'archive' | 'cloud', StandIn>;

function startSite(options: StartOptions, { archive, cloud }: Servers): Promise<LocalSite> {
  const { port, issuesFile, stateDirectory, map, log } = options;
  return startLocalSite({
    port,
    map: { ...cloudOrigins(cloud), ...map, [ARCHIVE_URL]: archive.origin },
    ...(issuesFile === undefined ? {} : { issuesFile }),
    ...(stateDirectory === undefined ? {} : { stateDirectory }),
    ...(log ? { onLog: (line: string) => console.log(line) } : {}),
  });
}

export interface Demo {
  /** The page "Release status". */
  url: string;
  /** Further addresses to try, one per line. */
  notes: readonly string[];
  dispose: () => Promise<void>;
}

/** Starts all servers. Links and pages are created unless the state directory has them already. */
export async function startDemo(options: StartOptions): Promise<Demo> {
  const { stateDirectory } = options;
  const [archive, cloud] = await Promise.all([
    startJiraDataCenter({ baseUrl: ARCHIVE_URL, issuesFile: ARCHIVE_ISSUES }),
    startDemoCloud({ stateDirectory }),
  ]);
  try {
    const site = await startSite(options, { archive, cloud });
    const { confluence } = site;
    const page =
      confluence.findPage(RELEASE_STATUS) ??
      (await seed(site, archive, options.issuesFile !== undefined));
    return {
      url: confluence.pageUrl(page),
      notes: [`Jira Cloud ${DEMO_CLOUD_URL}, apps for its links ${consoleUrl(cloud)}`],
      dispose: async () => {
        await Promise.all([site.dispose(), cloud.stop()]);
      },
    };
  } catch (error) {
    await cloud.stop();
    throw error;
  } finally {
    await archive.stop();
  }
}
