import type { ApplicationLinkView } from '#contract/application-link';
import type { AuthorizationOutcome } from '#contract/invocations';
import type { IssueTable } from '#contract/issue-table';
import { newRsaKeys } from '#support/rsa-keys';
import { aDefinition, JIRA_URL, useAppSite } from '#support/sites/app-site';
import { createOAuth1Link, registerConsumer } from '#support/sites/oauth1-link';

const site = useAppSite();
let linkId: string;

const DAY = 86_400_000;
const FIVE_YEARS = 5 * 365 * DAY;

let firstSeen: unknown[];

beforeAll(async () => {
  firstSeen = await Promise.all([1, 2, 3, 4].map(viewConsumer));
  linkId = await createOAuth1Link(site());
});

const viewConsumer = () => site().value('application-links', 'admin', 'viewConsumer');

const ownLink = async () => {
  const links = await site().value<ApplicationLinkView[]>(
    'application-links',
    'admin',
    'listLinks',
  );
  return links.find(({ id }) => id === linkId);
};

type Reader = 'reader1' | 'reader2' | 'author1' | 'author2';

const load = (account: Reader, maxRows = 5) =>
  site().invoke<IssueTable>('jql-table', account, 'loadTable', {
    definition: aDefinition(linkId, { maxRows, jql: 'summary is not empty order by key' }),
  });
const totalOf = async (account: Reader): Promise<number> => {
  const result = await load(account);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.count.total;
};
const testLink = () => site().value('application-links', 'admin', 'testConnection', { linkId });
const callsTo = (path: string) => site().jira.requests.filter((request) => request.path === path);

test('the administrator of an OAuth 1.0a link sees what to register in Jira, and never the private key', async () => {
  const link = await ownLink();

  expect(link?.outgoing).toMatchObject({
    kind: 'oauth1',
    level: 'three-legged',
    consumerKey: expect.stringMatching(/^jql-table:[0-9a-f]{16}$/) as string,
    publicKey: expect.stringMatching(/^-----BEGIN PUBLIC KEY-----/) as string,
  });
  const secrets = JSON.stringify(site().host.dumpStorage().secrets);
  expect(secrets.match(/BEGIN PRIVATE KEY/g)).toHaveLength(1);
});

test('simultaneous first uses of the installation’s key pair get the same pair', async () => {
  const shown = [...firstSeen, await viewConsumer()];

  expect(new Set(shown.map((one) => JSON.stringify(one))).size).toBe(1);
});

test('a reader approves an OAuth 1.0a link once and sees what Jira shows to that reader', async () => {
  await expect(load('reader1')).resolves.toMatchObject({
    error: { code: 'AUTHORIZATION_REQUIRED' },
  });

  await site().connect('reader1', linkId);
  await site().connect('reader2', linkId);

  const [all, fewer] = [await totalOf('reader1'), await totalOf('reader2')];
  expect(fewer).toBeGreaterThan(0);
  expect(fewer).toBeLessThan(all);
});

test('the OAuth 1.0a authorization URL holds only the request token, and its ticket works for its owner only', async () => {
  const url = await site().beginAuthorization('author2', linkId);
  expect(url).toMatch(`${JIRA_URL}/plugins/servlet/oauth/authorize?oauth_token=`);
  const back = await site().approve(url, 'author2');
  const ticket = back.searchParams.get('ticket');
  const finish = (account: Reader) =>
    site().invoke<AuthorizationOutcome>('jira-connections', account, 'finishAuthorization', {
      ticket,
    });

  await expect(finish('reader2')).resolves.toMatchObject({
    error: { code: 'AUTHORIZATION_INVALID' },
  });
  await expect(finish('author2')).resolves.toMatchObject({
    error: { code: 'AUTHORIZATION_INVALID' },
  });
});

test('an OAuth 1.0a callback accepts a request token once, at the address of its own link only', async () => {
  const url = new URL(await site().beginAuthorization('author2', linkId));
  const link = await ownLink();
  const callback = (ofLink: string) => {
    const target = new URL((link?.redirectUri ?? '').replace(/[^/]+$/, ofLink));
    target.searchParams.set('oauth_token', url.searchParams.get('oauth_token') ?? '');
    target.searchParams.set('oauth_verifier', 'guess');
    return fetch(target, { redirect: 'manual' });
  };

  expect((await callback('00000000-0000-4000-8000-000000000000')).status).toBe(400);
  const accepted = await callback(linkId);
  expect((await callback(linkId)).status).toBe(400);
  expect(accepted.status).toBe(303);

  const ticket = new URL(accepted.headers.get('location') ?? '').searchParams.get('ticket');
  await expect(
    site().invoke('jira-connections', 'author2', 'finishAuthorization', { ticket }),
  ).resolves.toMatchObject({
    value: { connected: false, error: { code: 'AUTHORIZATION_INVALID' } },
  });
});

test('a reader who denies an OAuth 1.0a request in Jira is told so', async () => {
  const back = await site().approve(
    await site().beginAuthorization('author2', linkId),
    'author2',
    true,
  );
  const ticket = back.searchParams.get('ticket');

  await expect(
    site().invoke('jira-connections', 'author2', 'finishAuthorization', { ticket }),
  ).resolves.toMatchObject({
    value: {
      connected: false,
      error: { code: 'AUTHORIZATION_DENIED', details: { link: { id: linkId } } },
    },
  });
});

test('a reader is told that an OAuth 1.0a approval was revoked in Jira, and can approve again', async () => {
  await site().connect('author1', linkId);
  site().jira.revokeUser('author1');

  await expect(load('author1')).resolves.toMatchObject({
    error: { code: 'AUTHORIZATION_EXPIRED', details: { link: { id: linkId } } },
  });
  await site().connect('author1', linkId);
  expect((await load('author1')).ok).toBe(true);
});

test('a request is signed again by Jira’s time when Jira’s clock is wrong', async () => {
  site().jira.clock.advance(2 * 3_600_000);
  const before = callsTo('/rest/api/2/search').length;

  expect((await load('reader1')).ok).toBe(true);

  expect(callsTo('/rest/api/2/search').length - before).toBe(2);
  await expect(testLink()).resolves.toMatchObject({ state: 'connected' });
  site().jira.clock.advance(-2 * 3_600_000);
});

test('a Jira clock that cannot be read is reported as the administrator’s problem', async () => {
  const headers = { 'WWW-Authenticate': 'OAuth oauth_problem="timestamp_refused"' };
  const kind = { type: 'status', status: 401, headers } as const;
  site().jira.faults.add({ path: '/plugins/servlet/oauth/request-token', kind });
  site().jira.faults.add({ path: '/rest/api/2/search', kind });

  await expect(load('reader1')).resolves.toMatchObject({ error: { code: 'CLIENT_REJECTED' } });
  await expect(testLink()).resolves.toMatchObject({
    state: 'network-error',
    error: { type: 'OAUTH_TIMESTAMP_REFUSED', detail: 'timestamp_refused' },
  });
});

test('a wrong or missing public key in Jira is reported as the administrator’s problem and ends no approval', async () => {
  const { publicKey } = newRsaKeys();
  await registerConsumer(site(), { publicKey });

  await expect(load('reader1')).resolves.toMatchObject({
    error: { code: 'CLIENT_REJECTED', details: { oauthProblem: 'signature_invalid' } },
  });
  await expect(testLink()).resolves.toMatchObject({ error: { type: 'OAUTH_SIGNATURE_INVALID' } });

  await registerConsumer(site());
  expect((await load('reader1')).ok).toBe(true);
});

test('twenty macros with an expired OAuth 1.0a token renew it once by its session handle', async () => {
  site().advance(FIVE_YEARS);
  const before = callsTo('/plugins/servlet/oauth/access-token').filter(
    ({ status }) => status === 200,
  ).length;

  const results = await Promise.all(Array.from({ length: 20 }, () => load('reader1')));

  expect(results.filter(({ ok }) => ok)).toHaveLength(20);
  const renewed = callsTo('/plugins/servlet/oauth/access-token').filter(
    ({ status }) => status === 200,
  );
  expect(renewed.length - before).toBe(1);
});

test('an expired OAuth 1.0a session handle leads to a new approval', async () => {
  site().advance(FIVE_YEARS + 31 * DAY);

  await expect(load('reader2')).resolves.toMatchObject({
    error: { code: 'AUTHORIZATION_EXPIRED' },
  });
  await site().connect('reader2', linkId);
  expect((await load('reader2')).ok).toBe(true);
});

test('an OAuth 1.0a link to a Jira that does not know this installation is refused, unless the check is skipped', async () => {
  const { publicKey } = newRsaKeys();

  await expect(createOAuth1Link(site(), { publicKey })).rejects.toThrow('CLIENT_REJECTED');
  const later = await createOAuth1Link(site(), { publicKey, unverified: true });

  await expect(
    site().value('application-links', 'admin', 'testConnection', { linkId: later }),
  ).resolves.toMatchObject({ error: { type: 'OAUTH_SIGNATURE_INVALID' } });
});
