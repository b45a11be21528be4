import { cloudIdOf } from '#dev/jira/cloud/cloud-id';
import type { AccountKey } from '#dev/confluence/accounts';
import type { ConnectionView } from '#contract/application-link';
import type { AuthorizationOutcome } from '#contract/invocations';
import type { IssueTable } from '#contract/issue-table';
import type { LinkStatus } from '#contract/link-status';
import { aDefinition, useAppSite } from '#support/sites/app-site';
import { CLOUD_SITE, startTestCloud, type TestCloud } from '#support/servers/start-jira-cloud';

const SCOPES = ['read:jira-work', 'read:jira-user'];
const OTHER_SITE = { name: 'Southwind', url: 'https://southwind.atlassian.net' };
const TWO_HOURS = 2 * 60 * 60 * 1000;

let cloud: TestCloud;
/** A site, and Atlassian's servers for it. */
const site = useAppSite(async (now) => {
  cloud = await startTestCloud({ now, otherSites: [OTHER_SITE], rateLimits: 'off' });
  const atlassian = ['https://auth.atlassian.com', 'https://api.atlassian.com', CLOUD_SITE];
  return { map: Object.fromEntries(atlassian.map((origin) => [origin, cloud.origin])) };
});
afterAll(() => cloud.stop());

/** What an administrator does in the developer console and on the page. */
async function createLink(
  more: { scope?: string; clientSecret?: string; scopes?: string[] } = {},
): Promise<string> {
  const prepared = await site().value<{ linkId: string; redirectUri: string }>(
    'application-links',
    'admin',
    'prepareLink',
  );
  const { linkId, redirectUri } = prepared;
  const scopes = more.scopes ?? SCOPES;
  const app = cloud.registerApp({ name: linkId, callbackUrl: redirectUri, scopes });
  const outgoing = {
    kind: 'oauth2-cloud',
    scope: more.scope ?? scopes.join(' '),
    ...app,
    ...(more.clientSecret !== undefined && { clientSecret: more.clientSecret }),
  };
  const link = { linkId, name: 'Northwind', url: CLOUD_SITE, type: 'jira', outgoing };
  await site().value('application-links', 'admin', 'createLink', link);
  return linkId;
}

async function approve(account: AccountKey, linkId: string, siteUrl = CLOUD_SITE, deny = false) {
  const url = await site().beginAuthorization(account, linkId);
  const choices = { cloudId: cloudIdOf(siteUrl) };
  const back = await site().approve(url, account, deny, choices);
  const ticket = back.searchParams.get('ticket');
  return site().value<AuthorizationOutcome>('jira-connections', account, 'finishAuthorization', {
    ticket,
  });
}

const load = (account: AccountKey, linkId: string) =>
  site().invoke<IssueTable>('jql-table', account, 'loadTable', {
    definition: aDefinition(linkId, { jql: 'project = APP order by key', maxRows: 5 }),
  });

const tokenCalls = () => cloud.requests.filter(({ path }) => path.endsWith('/oauth/token'));

describe('a link to Jira Cloud', () => {
  let linkId: string;
  beforeAll(async () => {
    linkId = await createLink();
  });

  test('a link to Jira Cloud asks Atlassian for its scopes and offline_access, without PKCE', async () => {
    const url = new URL(await site().beginAuthorization('reader1', linkId));

    expect(url.origin).toBe('https://auth.atlassian.com');
    expect(url.searchParams.get('audience')).toBe('api.atlassian.com');
    expect(url.searchParams.get('prompt')).toBe('consent');
    expect(url.searchParams.get('scope')).toBe('read:jira-work read:jira-user offline_access');
    expect(url.searchParams.has('code_challenge')).toBe(false);
  });

  test('a reader whose account has no access to the linked Cloud site is told so, also by the tables, until they approve with another', async () => {
    const refused = { code: 'SITE_NOT_GRANTED', details: { link: { id: linkId } } };
    await expect(approve('reader1', linkId, OTHER_SITE.url)).resolves.toMatchObject({
      connected: false,
      error: refused,
    });
    await expect(load('reader1', linkId)).resolves.toMatchObject({ error: refused });
    await expect(load('reader2', linkId)).resolves.toMatchObject({
      error: { code: 'AUTHORIZATION_REQUIRED' },
    });
    await expect(
      site().value('jira-connections', 'reader1', 'listConnections'),
    ).resolves.not.toContainEqual(
      expect.objectContaining({ link: expect.objectContaining({ id: linkId }) as unknown }),
    );

    await approve('reader1', linkId);

    expect((await load('reader1', linkId)).ok).toBe(true);
  });

  test('a reader who approves again with an account without access to the Cloud site keeps the approval before', async () => {
    await approve('reader1', linkId);
    const url = await site().beginAuthorization('reader1', linkId);
    const back = await site().approve(url, 'author1', false, {
      cloudId: cloudIdOf(OTHER_SITE.url),
    });
    const ticket = back.searchParams.get('ticket');

    await expect(
      site().value('jira-connections', 'reader1', 'finishAuthorization', { ticket }),
    ).resolves.toMatchObject({ connected: false, error: { code: 'SITE_NOT_GRANTED' } });
    expect((await load('reader1', linkId)).ok).toBe(true);
  });

  test('a link to Jira Cloud shows the issues of its own site when the reader granted two', async () => {
    const outcome = await approve('reader1', linkId);
    const displayName = cloud.users.find(({ name }) => name === 'reader1')?.displayName;

    expect(outcome).toMatchObject({ connected: true, connection: { jiraUser: displayName } });
    await expect(load('reader1', linkId)).resolves.toMatchObject({
      ok: true,
      value: { rows: { length: 5 }, searchUrl: expect.stringContaining(CLOUD_SITE) as string },
    });
  });

  test('an expired access token of Jira Cloud is refreshed once for eight simultaneous tables', async () => {
    for (let round = 0; round < 3; round += 1) {
      site().advance(TWO_HOURS);
      const before = tokenCalls().length;

      const tables = await Promise.all(Array.from({ length: 8 }, () => load('reader1', linkId)));

      expect(tables.every(({ ok }) => ok)).toBe(true);
      expect(tokenCalls().slice(before)).toMatchObject([{ status: 200 }]);
    }
  });

  test('a link to Jira Cloud passes the connection test', async () => {
    await expect(
      site().value<LinkStatus>('application-links', 'admin', 'testConnection', { linkId }),
    ).resolves.toMatchObject({ state: 'connected' });
  });

  test('a reader who denies access at Atlassian is told so', async () => {
    await expect(approve('author1', linkId, CLOUD_SITE, true)).resolves.toMatchObject({
      connected: false,
      error: { code: 'AUTHORIZATION_DENIED', details: { reason: 'access_denied' } },
    });
  });

  test('a reader whose approval was withdrawn at Atlassian is told so once', async () => {
    await approve('author2', linkId);
    cloud.revokeUser('author2');

    const codes = [await load('author2', linkId), await load('author2', linkId)].map((result) =>
      result.ok ? 'ok' : result.error.code,
    );

    expect(codes).toEqual(['AUTHORIZATION_EXPIRED', 'AUTHORIZATION_REQUIRED']);
  });

  test('a reader who disconnects from Jira Cloud is sent to the Atlassian account to revoke access there', async () => {
    await approve('reader2', linkId);
    const connections = await site().value<ConnectionView[]>(
      'jira-connections',
      'reader2',
      'listConnections',
    );
    expect(connections).toMatchObject([{ revocation: 'atlassian-account' }]);

    await expect(
      site().value('jira-connections', 'reader2', 'disconnect', { linkId }),
    ).resolves.toEqual({ disconnected: true, revoked: false });
  });
});

test('a link to Jira Cloud with a wrong client secret is refused when it is created', async () => {
  await expect(createLink({ clientSecret: 'wrong' })).rejects.toThrow('CLIENT_REJECTED');
});

test('a scope that Jira Cloud misses is reported without refreshing the token', async () => {
  const linkId = await createLink({ scopes: ['read:jira-user'] });
  await expect(approve('reader1', linkId)).resolves.toMatchObject({ connected: true });
  const before = tokenCalls().length;

  await expect(load('reader1', linkId)).resolves.toMatchObject({
    ok: false,
    error: { code: 'SCOPE_MISSING', details: { link: { id: linkId } } },
  });
  expect(tokenCalls()).toHaveLength(before);
});

test.each([
  ['its IP allowlist', 'ip-allowlist', 'REQUEST_REFUSED', 'IP_NOT_ALLOWED'],
  ['a 401 of the gateway', 'bearer', 'TOKEN_REFUSED', 'TOKEN_REFUSED'],
] as const)(
  'a Cloud site that refuses the app by %s keeps approvals, and says so to readers and administrators',
  async (_what, by, code, type) => {
    const linkId = await createLink();
    await approve('admin', linkId);
    cloud.faults.add({ path: '/rest/api/3/', kind: { type: 'refusal', by } });

    await expect(load('admin', linkId)).resolves.toMatchObject({ ok: false, error: { code } });
    await expect(
      site().value<LinkStatus>('application-links', 'admin', 'testConnection', { linkId }),
    ).resolves.toMatchObject({ error: { type } });
    cloud.faults.clear();

    expect((await load('admin', linkId)).ok).toBe(true);
  },
);
