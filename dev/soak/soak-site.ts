import { SYSTEM_LINK_ID } from '#contract/application-link';
import { movableClock } from '../clock/movable-clock';
import { accountOf, crowdAccount, type AccountKey } from '../confluence/accounts';
import { approveAccess } from '../demo/approve-access';
import { cloudOrigins, DEMO_CLOUD_URL } from '../demo/cloud-jira';
import { callResolver, createDemoLink } from '../demo/demo-link';
import { startLocalSite, type LocalSite } from '../demo/local-site';
import type { ModuleFrame } from '../host/kernel/module-frame';
import { createVirtualTime, type VirtualTime } from '../host/kernel/virtual-time';
import { cloudIdOf } from '../jira/cloud/cloud-id';
import type { CloudStandIn } from '../jira/stand-in';
import { startJiraCloud } from '../jira/start-jira-cloud';

export interface Reader {
  accountId: string;
  /** The user of the linked Jiras who approved access. */
  jiraUser: string;
  /** Their user in the Jira of the same site. */
  siteUser: string;
}

export type LinkKind = 'data-center' | 'cloud' | 'site';

/** A site with three links and readers who approved access to both linked Jiras. */
export interface SoakSite extends LocalSite {
  readonly cloud: CloudStandIn;
  readonly readers: readonly Reader[];
  /** Another reader, who is an account of Confluence and reads in a browser. */
  readonly browserReader: Reader & { account: AccountKey };
  readonly linkIds: Readonly<Record<LinkKind, string>>;
  /** Moves the time of the app, the platform and the Jiras. */
  readonly time: VirtualTime;
  frame(moduleKey: string, reader: Reader): ModuleFrame;
}

const BROWSER_READER = {
  account: 'reader1',
  accountId: accountOf('reader1').accountId ?? '',
  jiraUser: 'reader1',
  siteUser: 'reader1',
} as const;

const SCOPES = ['read:jira-work', 'read:jira-user'];

/** Starts the built app with its Jiras. @param count how many readers */
export async function startSoakSite(count: number): Promise<SoakSite> {
  const time = createVirtualTime();
  const { now } = movableClock(() => Date.now() + time.elapsed());
  // Its limits are met on purpose by the disturbances.
  const cloud = await startJiraCloud({ baseUrl: DEMO_CLOUD_URL, now, rateLimits: 'off' });
  const local = await startLocalSite({ now, virtualTime: time, map: cloudOrigins(cloud) });
  const dispose = async () => {
    await Promise.all([local.dispose(), cloud.stop()]);
  };
  try {
    return { ...(await prepare({ local, cloud, time }, count)), dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

interface Parts {
  local: LocalSite;
  cloud: CloudStandIn;
  time: VirtualTime;
}

/** Creates the links and lets all readers approve access. */
async function prepare({ local, cloud, time }: Parts, count: number): Promise<SoakSite> {
  const readers = readersOf(local, count);
  const frame = (moduleKey: string, { accountId }: Reader): ModuleFrame => {
    const known = local.confluence.frame(moduleKey, 'reader1');
    return { ...known, viewer: { ...known.viewer, accountId } };
  };
  const linkIds = {
    'data-center': await createDemoLink(local, local.jira, 'Company Jira'),
    cloud: await createCloudLink(local, cloud),
    site: SYSTEM_LINK_ID,
  };
  const site = { ...local, cloud, readers, browserReader: BROWSER_READER, linkIds, time, frame };
  for (const reader of [...readers, BROWSER_READER]) {
    for (const linkId of [linkIds['data-center'], linkIds.cloud]) {
      await approve(site, reader, linkId);
    }
  }
  return site;
}

function readersOf({ jira }: LocalSite, count: number): Reader[] {
  return Array.from({ length: count }, (_, index) => {
    const { name = '' } = jira.users[index % jira.users.length] ?? {};
    const { accountId = '', key } = crowdAccount(index);
    return { accountId, jiraUser: name, siteUser: key };
  });
}

async function createCloudLink(site: LocalSite, cloud: CloudStandIn): Promise<string> {
  const admin = site.confluence.frame('application-links', 'admin');
  const { linkId, redirectUri } = await callResolver<{ linkId: string; redirectUri: string }>(
    site,
    admin,
    'prepareLink',
  );
  const app = cloud.registerApp({ name: 'Tables', callbackUrl: redirectUri, scopes: SCOPES });
  await callResolver(site, admin, 'createLink', {
    linkId,
    name: 'Acme',
    url: cloud.baseUrl,
    type: 'jira',
    outgoing: { kind: 'oauth2-cloud', scope: SCOPES.join(' '), ...app },
  });
  return linkId;
}

async function approve(site: SoakSite, reader: Reader, linkId: string) {
  const { authorizationUrl } = await callResolver<{ authorizationUrl: string }>(
    site,
    site.frame('jql-table', reader),
    'beginAuthorization',
    { linkId, returnTo: '/wiki' },
  );
  const back = await approveAccess(site.host.siteUrl, {
    authorizationUrl: site.host.browserUrl(authorizationUrl),
    jiraUser: reader.jiraUser,
    choices: { cloudId: cloudIdOf(site.cloud.baseUrl) },
  });
  await callResolver(site, site.frame('jira-connections', reader), 'finishAuthorization', {
    ticket: back.searchParams.get('ticket'),
  });
}
