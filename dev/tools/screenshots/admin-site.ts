import { SYSTEM_LINK_ID } from '#contract/application-link';
import { startApplication } from '../../applications/start-application';
import { cloudOrigins, DEMO_CLOUD_URL, startDemoCloud } from '../../demo/cloud-jira';
import { callResolver, connectReader, createDemoLink } from '../../demo/demo-link';
import { createDemoPages } from '../../demo/demo-pages';
import { startLocalSite, type LocalSite } from '../../demo/local-site';
import type { CloudStandIn } from '../../jira/stand-in';
import { startJiraDataCenter } from '../../jira/start-jira-data-center';

const ARCHIVE_URL = 'https://jira-archive.example.com';
export const BITBUCKET_URL = 'https://git.example.com';
export const JIRA_CALLBACK = 'https://jira.example.com/jira/plugins/servlet/oauth2/callback';
const CLOUD_SCOPE = 'read:jira-work read:jira-user offline_access';

/** A site with links in several states: connected, not approved, unreachable, generic. */
export interface AdminSite {
  site: LocalSite;
  /** The page with a table of Company Jira. */
  pageUrl: string;
  /** The page with a table of Company Jira, Acme and the Jira of the same site. */
  severalUrl: string;
  /** Client id of the incoming side of Company Jira. */
  incomingClientId: string;
  dispose(): Promise<void>;
}

/** Starts the servers and creates the links through the app's functions. */
export async function startAdminSite(): Promise<AdminSite> {
  const [archive, cloud, bitbucket] = await Promise.all([
    startJiraDataCenter({ baseUrl: ARCHIVE_URL }),
    startDemoCloud({}),
    startApplication('bitbucket', { baseUrl: BITBUCKET_URL }),
  ]);
  const site = await startLocalSite({
    map: {
      ...cloudOrigins(cloud),
      [ARCHIVE_URL]: archive.origin,
      [BITBUCKET_URL]: bitbucket.origin,
    },
  });
  const linkId = await createDemoLink(site, site.jira, 'Company Jira');
  await connectReader(site, 'admin', linkId);
  const unreachable = await createDemoLink(site, archive, 'Jira archive');
  const product = { type: 'bitbucket', scope: 'REPO_READ' };
  await connectReader(site, 'admin', await createDemoLink(site, bitbucket, 'Bitbucket', product));
  const acmeId = await createCloudLink(site, cloud);
  await archive.stop();
  site.host.egress.revoke('jira-links', BITBUCKET_URL);
  const incomingClientId = await addIncoming(site, linkId);
  const { releaseStatus } = createDemoPages(site, { linkId, unreachable, fromFile: false });
  return {
    site,
    pageUrl: site.confluence.pageUrl(releaseStatus),
    severalUrl: site.confluence.pageUrl(createSeveralPage(site, [linkId, acmeId, SYSTEM_LINK_ID])),
    incomingClientId,
    dispose: async () => {
      await site.dispose();
      await Promise.all([cloud.stop(), bitbucket.stop()]);
    },
  };
}

const adminFrame = (site: LocalSite) => site.confluence.frame('application-links', 'admin');

/** A page with one table of these links. @returns its id */
function createSeveralPage({ confluence }: LocalSite, linkIds: string[]): string {
  const jqlOf = (projects: string) =>
    `project in (${projects}) AND resolution = EMPTY AND priority in (Highest, High) ORDER BY updated DESC`;
  // Each has the same sample data.
  const queries = ['APP, MOB', 'DOC', 'PLAT, SEC'].map(jqlOf);
  const columns = ['issuekey', 'derived.site', 'summary', 'status', 'assignee', 'updated'];
  const macro = confluence.macroNode('jql-table', {
    v: 1,
    sources: linkIds.map((linkId, at) => ({ linkId, jql: queries[at] ?? '' })),
    columns: columns.map((fieldId) => ({ fieldId })),
    display: { maxRows: 12, title: 'Urgent everywhere' },
  });
  const body = { type: 'doc', version: 1, content: [macro] };
  return confluence.createPage({ space: 'PRODUCT', title: 'Urgent', author: 'author1', body });
}

/** @returns the id of the link */
async function createCloudLink(site: LocalSite, cloud: CloudStandIn): Promise<string> {
  approveCloud(site);
  const { linkId, redirectUri } = await callResolver<{ linkId: string; redirectUri: string }>(
    site,
    adminFrame(site),
    'prepareLink',
  );
  const app = cloud.registerApp({
    name: 'Confluence',
    callbackUrl: redirectUri,
    scopes: CLOUD_SCOPE.split(' '),
  });
  await callResolver(site, adminFrame(site), 'createLink', {
    linkId,
    name: 'Acme',
    url: DEMO_CLOUD_URL,
    type: 'jira',
    outgoing: { kind: 'oauth2-cloud', ...app, scope: CLOUD_SCOPE },
  });
  return linkId;
}

function approveCloud({ host }: LocalSite): void {
  const configured = [{ domain: DEMO_CLOUD_URL, type: ['FETCH_BACKEND_SIDE'] }];
  host.egress.approve([{ key: 'jira-cloud', description: 'Jira Cloud', configured }]);
}

async function addIncoming(site: LocalSite, linkId: string): Promise<string> {
  const incoming = {
    redirectUris: [JIRA_CALLBACK],
    scope: 'READ',
    allowsClientCredentials: false,
  };
  const { credentials } = await callResolver<{ credentials: { clientId: string } }>(
    site,
    adminFrame(site),
    'saveIncoming',
    { linkId, incoming },
  );
  await callResolver(site, adminFrame(site), 'makePrimary', { linkId });
  return credentials.clientId;
}
