import { type UrlProbe, SYSTEM_LINK_ID } from '#contract/application-link';
import type { LinkErrorType, LinkState, LinkStatus } from '#contract/link-status';
import { newRsaKeys } from '#support/rsa-keys';
import { JIRA_URL, useAppSite } from '#support/sites/app-site';
import {
  NO_REFRESH_ORIGIN,
  startFaultyServers,
  type FaultyServers,
} from '#support/servers/faulty-servers';
import { letTimeLimitPass } from '#support/sites/let-time-limit-pass';
import { createOAuth1Link } from '#support/sites/oauth1-link';
import { approveForAll } from '#support/sites/shared-link';
import { createUnverifiedLink } from '#support/builders/unverified-link';

let servers: FaultyServers | undefined;
const site = useAppSite(async () => (servers = await startFaultyServers()));
afterAll(() => servers?.stop());

const SERVER_INFO = '/rest/api/2/serverInfo';
const REQUEST_TOKEN = '/plugins/servlet/oauth/request-token';

const statusOf = (linkId: string) =>
  site().value<LinkStatus>('application-links', 'admin', 'testConnection', { linkId });

/** The status of a link to a host that fails in its own way. */
async function statusAt(host: string): Promise<LinkStatus> {
  site().approveEgress(`https://${host}`);
  return statusOf(await createUnverifiedLink(site(), `https://${host}`));
}

/** The status of a link to the Jira, of another kind or for another client than Jira knows. */
async function statusWith(more: object): Promise<LinkStatus> {
  site().approveEgress();
  return statusOf(await createUnverifiedLink(site(), JIRA_URL, more));
}

const outgoing = (more: object) => ({
  outgoing: { kind: 'oauth2-data-center', clientId: 'c', scope: 'READ', ...more },
});

type Fault = Parameters<ReturnType<typeof site>['jira']['faults']['add']>[0];

/** The status of a link that works, once Jira answers like this. */
async function statusWhen(path: string, kind: Fault['kind']): Promise<LinkStatus> {
  const linkId = await site().createLink();
  await site().connect('admin', linkId);
  site().jira.faults.add({ path, kind });
  return statusOf(linkId);
}

async function statusWhenTooSlow(): Promise<LinkStatus> {
  const linkId = await site().createLink();
  await site().connect('admin', linkId);
  const kind = { type: 'delay', milliseconds: 100_000 } as const;
  site().jira.faults.add({ path: SERVER_INFO, kind, times: 1 });
  const status = statusOf(linkId);
  await letTimeLimitPass(site().jira, site().virtualTime);
  return status;
}

async function statusOfSigned(...[wishes]: [Parameters<typeof createOAuth1Link>[1]]) {
  return statusOf(await createOAuth1Link(site(), { unverified: true, ...wishes }));
}

/** What signed requests are refused with (http://wiki.oauth.net/ProblemReporting). */
function statusOfRefused(problem: string): Promise<LinkStatus> {
  const headers = { 'WWW-Authenticate': `OAuth oauth_problem="${problem}"` };
  site().jira.faults.add({ path: REQUEST_TOKEN, kind: { type: 'status', status: 401, headers } });
  return statusOfSigned({});
}

async function statusAfterwards(change: (linkId: string) => unknown): Promise<LinkStatus> {
  const linkId = await site().createLink();
  await site().connect('admin', linkId);
  await change(linkId);
  return statusOf(linkId);
}

const ONE_APPROVAL = { mode: 'shared', account: 'approval', spaces: 'all' };
const SERVICE = { mode: 'shared', account: 'client', spaces: 'all' };
const APPROVED = { access: ONE_APPROVAL, by: 'author2' };

const noAccess = () =>
  site().jira.faults.add({
    path: '/rest/api/2/myself',
    kind: { type: 'refusal', by: 'no-access' },
  });

/** The status of a link with a shared account. @param shared `by`: the user of Jira who approves for all */
async function statusOfShared(
  { access, by }: { access: object; by?: string },
  change: () => unknown = () => undefined,
): Promise<LinkStatus> {
  const linkId = await site().createLink();
  await site().value('application-links', 'admin', 'saveAccess', { linkId, access });
  if (by !== undefined) await approveForAll(site(), linkId, by);
  await change();
  return statusOf(linkId);
}

async function statusOfTwoWay(redirectUris: string[], more: object = {}): Promise<LinkStatus> {
  const linkId = await site().createLink();
  const incoming = { redirectUris, scope: 'READ', allowsClientCredentials: false, ...more };
  await site().value('application-links', 'admin', 'saveIncoming', { linkId, incoming });
  return statusOf(linkId);
}

/** Some server's tokens are for others than Atlassian's, and not for good. */
const EXTERNAL = {
  type: 'generic',
  outgoing: {
    kind: 'oauth2-external',
    provider: 'custom',
    clientId: 'c',
    clientSecret: 'the secret of a client',
    scope: 'profile',
    authorizationEndpoint: `${NO_REFRESH_ORIGIN}/authorize`,
    tokenEndpoint: `${NO_REFRESH_ORIGIN}/token`,
  },
};

const oldJira = {
  body: JSON.stringify({
    baseUrl: JIRA_URL,
    version: '8.20.30',
    versionNumbers: [8, 20, 30],
    deploymentType: 'Server',
    serverTitle: 'Old Jira',
  }),
};

type Met = { state?: LinkState } & Pick<LinkStatus, 'error'>;

/** For each type, in which state a link is then, and what makes it so. */
const FAULTS = {
  // Before any test has told Jira of this installation.
  NO_REMOTE_APPLINK: [
    'configuration-error',
    () => statusWith({ outgoing: { kind: 'oauth1', level: 'three-legged' } }),
  ],
  OAUTH_TIMESTAMP_REFUSED: ['network-error', () => statusOfRefused('timestamp_refused')],
  OAUTH_SIGNATURE_INVALID: [
    'network-error',
    () => statusOfSigned({ publicKey: newRsaKeys().publicKey }),
  ],
  OAUTH_PROBLEM: ['network-error', () => statusOfRefused('nonce_used')],
  AUTH_LEVEL_MISMATCH: ['configuration-error', () => statusOfSigned({ level: 'two-legged' })],
  CONNECTION_REFUSED: ['network-error', () => statusAt('closed.example.com')],
  UNKNOWN_HOST: ['network-error', () => statusAt('no-such-host.invalid')],
  SSL_UNTRUSTED: ['network-error', () => statusAt('untrusted.example.com')],
  SSL_HOSTNAME_UNMATCHED: ['network-error', () => statusAt('wrong-name.example.com')],
  SSL_UNMATCHED: ['network-error', () => statusAt('no-tls.example.com')],
  REDIRECTED: ['network-error', () => statusAt('elsewhere.example.com')],
  UNEXPECTED_RESPONSE: ['network-error', () => statusWhen(SERVER_INFO, { type: 'html' })],
  UNEXPECTED_RESPONSE_STATUS: [
    'network-error',
    () => statusWhen(SERVER_INFO, { type: 'status', status: 500 }),
  ],
  RATE_LIMITED: ['network-error', () => statusWhen(SERVER_INFO, { type: 'status', status: 429 })],
  TIMEOUT: ['network-error', statusWhenTooSlow],
  // Nothing more is known of a connection that ends; that it is the network's is.
  UNKNOWN: ['network-error', () => statusWhen(SERVER_INFO, { type: 'reset' })],
  INSUFFICIENT_REMOTE_PERMISSION: [
    'access-error',
    () => statusOfShared(APPROVED, () => noAccess()),
  ],
  SHARED_APPROVAL_MISSING: ['incomplete', () => statusOfShared({ access: ONE_APPROVAL })],
  SHARED_APPROVAL_ENDED: [
    'access-error',
    () => statusOfShared(APPROVED, () => site().jira.revokeUser('author2')),
  ],
  SERVICE_ACCOUNT_REFUSED: ['configuration-error', () => statusOfShared({ access: SERVICE })],
  CLAUSE_REFUSED: [
    'configuration-error',
    () =>
      statusOfShared({ access: { ...ONE_APPROVAL, jqlClause: 'project = NOPE' }, by: 'author2' }),
  ],
  NO_SPACE_OPEN: [
    'incomplete',
    () => statusOfShared({ access: { ...ONE_APPROVAL, spaces: [] }, by: 'author2' }),
  ],
  REDIRECT_URL_MISSING: ['incomplete', () => statusOfTwoWay([])],
  PROXY_SIGN_IN: [
    'network-error',
    () => statusWhen('/rest/api/2/myself', { type: 'refusal', by: 'proxy-basic' }),
  ],
  TOKEN_REFUSED: [
    'access-error',
    () => statusWhen('/rest/api/2/myself', { type: 'refusal', by: 'bearer' }),
  ],
  REQUEST_REFUSED: [
    'access-error',
    () => statusWhen('/rest/api/2/myself', { type: 'refusal', by: 'proxy-forbidden' }),
  ],
  IP_NOT_ALLOWED: [
    'configuration-error',
    () => statusWhen('/rest/api/2/myself', { type: 'refusal', by: 'ip-allowlist' }),
  ],
  XSRF_REFUSED: [
    'configuration-error',
    () => statusWhen('/rest/api/2/search', { type: 'refusal', by: 'xsrf-check' }),
  ],
  POST_REFUSED: [
    'configuration-error',
    () => statusWhen('/rest/api/2/search', { type: 'refusal', by: 'proxy-get-only' }),
  ],
  REMOTE_VERSION_INCOMPATIBLE: ['incompatible', () => statusWhen(SERVER_INFO, oldJiraFault())],
  CLIENT_REJECTED: [
    'configuration-error',
    () => statusWith(outgoing({ clientSecret: 'a wrong one' })),
  ],
  SCOPE_MISSING: [
    'configuration-error',
    () => statusWith(outgoing({ clientSecret: 'the secret of a client', scope: 'FLY' })),
  ],
  SECRET_MISSING: ['configuration-error', () => statusWith(outgoing({}))],
  NO_OUTGOING_AUTH: ['incompatible', () => statusWith({ outgoing: undefined })],
  GENERIC_LINK: ['non-atlassian', () => statusWith({ type: 'generic', outgoing: undefined })],
  NON_ATLASSIAN: ['non-atlassian', statusOfExternal],
  SYSTEM_LINK: ['system', () => statusOf(SYSTEM_LINK_ID)],
  DISABLED: [
    'disabled',
    () =>
      statusAfterwards((linkId) =>
        site().value('application-links', 'admin', 'setEnabled', { linkId, enabled: false }),
      ),
  ],
  EGRESS_NOT_APPROVED: [
    'needs-approval',
    () => statusAfterwards(() => site().host.egress.revoke('jira-links')),
  ],
  // No such link can be made: this is what the page says before.
  URL_REFUSED: [undefined, () => probed('https://localhost')],
} satisfies Record<LinkErrorType, [LinkState | undefined, () => Promise<Met>]>;

const cases = Object.entries(FAULTS).map(([type, [state, meet]]) => ({ type, state, meet }));

test.each(cases)('the status of a link reports $type', async ({ type, state, meet }) => {
  const { error, ...met } = await meet();

  expect(error?.type).toBe(type);
  expect(met.state).toBe(state);
});

function oldJiraFault(): Fault['kind'] {
  return { type: 'text', ...oldJira };
}

async function statusOfExternal(): Promise<LinkStatus> {
  site().approveEgress(NO_REFRESH_ORIGIN);
  const link = { ...EXTERNAL, unverified: undefined };
  return statusOf(await createUnverifiedLink(site(), NO_REFRESH_ORIGIN, link));
}

async function probed(url: string): Promise<Met> {
  const probe = await site().value<UrlProbe>('application-links', 'admin', 'probeUrl', { url });
  return probe.found ? {} : { error: probe.error };
}

test('a Jira without OAuth 2.0 can be linked by OAuth 1.0a only', async () => {
  site().jira.faults.add({ path: SERVER_INFO, kind: oldJiraFault() });

  await expect(site().createLink()).rejects.toThrow('REMOTE_VERSION_INCOMPATIBLE');

  await expect(statusOfSigned({})).resolves.toMatchObject({ state: 'connected' });
});

test('a shared account is named once it works, whatever this administrator may do in Jira', async () => {
  const name = site().jira.users.find((user) => user.name === 'author2')?.displayName;

  const status = await statusOfShared({
    access: { ...ONE_APPROVAL, jqlClause: 'project is not empty' },
    by: 'author2',
  });

  expect(status).toMatchObject({ state: 'connected', testedAs: name });
  expect(status).not.toHaveProperty('ownApproval');
});

test('an account of this administrator that Jira does not let in is only a note', async () => {
  const status = await statusWhen('/rest/api/2/myself', { type: 'refusal', by: 'no-access' });

  expect(status).toMatchObject({ state: 'connected', ownApproval: 'refused' });
});

test.each<[string, string[], object, LinkState]>([
  ['a placeholder', ['https://bitbucket.example.com/cb'], {}, 'incomplete'],
  ['an address of the linked host', [`${JIRA_URL}/cb`], {}, 'connected'],
  ['an address elsewhere', ['https://bitbucket.acme.io/cb'], {}, 'connected'],
  ['none and client credentials', [], { allowsClientCredentials: true }, 'connected'],
])('a two-way link with %s as its redirect URL', async (_what, uris, more, state) => {
  await expect(statusOfTwoWay(uris, more)).resolves.toMatchObject({ state });
});
