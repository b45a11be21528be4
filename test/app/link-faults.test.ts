import type { ApplicationLinkView, UrlProbe } from '../../src/contract/application-link';
import type { LinkStatus } from '../../src/contract/link-status';
import { JIRA_URL, useAppSite } from '../support/app-site';
import { startFaultyServers } from '../support/faulty-servers';
import type { FaultyServers } from '../support/faulty-servers';

let servers: FaultyServers | undefined;
const site = useAppSite(async () => (servers = await startFaultyServers()));
afterAll(() => servers?.stop());

const admin = <T>(name: string, payload?: unknown) =>
  site().value<T>('application-links', 'admin', name, payload);
const probe = (url: string) => admin<UrlProbe>('probeUrl', { url });
const statusOf = (linkId: string) => admin<LinkStatus>('testConnection', { linkId });

/** A link that is saved although nobody could be asked. */
async function unverifiedLink(url: string, more: object = {}): Promise<string> {
  const { linkId } = await admin<{ linkId: string }>('prepareLink');
  const client = { clientId: 'client', clientSecret: 'a secret of the client', scope: 'READ' };
  const outgoing = { kind: 'oauth2-data-center', ...client };
  const link = { linkId, name: url, url, type: 'jira', outgoing, unverified: true, ...more };
  await admin('createLink', link);
  return linkId;
}

const approve = (host: string) => site().approveEgress(`https://${host}`);

const FAULTS = [
  ['a closed port', 'closed.example.com', 'CONNECTION_REFUSED', undefined],
  ['an unknown host', 'no-such-host.invalid', 'UNKNOWN_HOST', undefined],
  ['a self-signed certificate', 'untrusted.example.com', 'SSL_UNTRUSTED', undefined],
  ['an expired certificate', 'expired.example.com', 'SSL_UNTRUSTED', undefined],
  ['a certificate of another host', 'wrong-name.example.com', 'SSL_HOSTNAME_UNMATCHED', undefined],
  ['a port without TLS', 'no-tls.example.com', 'SSL_UNMATCHED', undefined],
  ['a page', 'page.example.com', 'UNEXPECTED_RESPONSE', 'Log in to'],
  ['a text', 'text.example.com', 'UNEXPECTED_RESPONSE', 'It works! yes'],
  ['a manifest with a DTD', 'hostile.example.com', 'UNEXPECTED_RESPONSE', undefined],
  ['a limit of requests', 'limited.example.com', 'RATE_LIMITED', undefined],
  ['another host', 'elsewhere.example.com', 'REDIRECTED', 'https://sso.example.org/rest'],
  ['a context path', 'context.example.com', 'REDIRECTED', 'https://context.example.com/jira/'],
] as const;

test.each(FAULTS)('behind a URL, %s is told as what it is', async (_what, host, type, detail) => {
  approve(host);

  const probed = await probe(`https://${host}`);

  expect(probed).toMatchObject({ found: false, error: { type } });
  if (detail !== undefined) expect(JSON.stringify(probed)).toContain(detail);
  expect(JSON.stringify(probed)).not.toMatch(/geheim|Second line|<b>|\u202e/);
});

test.each(FAULTS)('a link that meets %s says so in its status', async (_what, host, type) => {
  approve(host);
  const linkId = await unverifiedLink(`https://${host}`);

  await expect(statusOf(linkId)).resolves.toMatchObject({
    state: 'network-error',
    error: { type },
  });
});

test('a context path on the same host is suggested, another host is not', async () => {
  approve('context.example.com');
  await expect(probe('https://context.example.com')).resolves.toMatchObject({
    error: { suggestedUrl: 'https://context.example.com/jira' },
  });
  approve('elsewhere.example.com');
  const probed = await probe('https://elsewhere.example.com');
  expect(JSON.stringify(probed)).not.toContain('suggestedUrl');
});

test('an application is recognised over TLS, by a manifest in XML', async () => {
  approve('another.example.com');

  await expect(probe('https://another.example.com')).resolves.toEqual({
    found: true,
    baseUrl: 'https://another.example.com',
    application: {
      type: 'confluence',
      deployment: 'data-center',
      version: '9.2.1',
      instanceName: 'Wiki & more',
      applicationId: '4c2a',
    },
  });
});

test('an authorization server says its scopes, and nothing that is no scope', async () => {
  approve('scopes.example.com');

  await expect(probe('https://scopes.example.com')).resolves.toMatchObject({
    found: true,
    scopes: ['openid'],
  });
});

test('a Jira says its version, its name and its scopes', async () => {
  site().approveEgress();

  await expect(probe(`${JIRA_URL}/`)).resolves.toMatchObject({
    found: true,
    baseUrl: JIRA_URL,
    application: { type: 'jira', deployment: 'data-center', instanceName: 'Northwind Jira' },
    scopes: expect.arrayContaining(['READ', 'WRITE']) as string[],
  });
});

test('a site of Jira Cloud is known by its name, before anybody approves anything', async () => {
  await expect(probe('https://northwind.atlassian.net')).resolves.toMatchObject({
    found: true,
    application: { type: 'jira', deployment: 'cloud' },
  });
});

test('a host that nobody approved needs approval', async () => {
  await expect(probe('https://new.example.com')).resolves.toMatchObject({
    found: false,
    error: { type: 'EGRESS_NOT_APPROVED' },
  });
  await expect(statusOf(await unverifiedLink('https://new.example.com'))).resolves.toMatchObject({
    state: 'needs-approval',
    error: { type: 'EGRESS_NOT_APPROVED' },
  });
});

test('a wrong client secret is the administrator’s fault', async () => {
  site().approveEgress();
  await expect(statusOf(await unverifiedLink(JIRA_URL))).resolves.toMatchObject({
    state: 'configuration-error',
    error: { type: 'CLIENT_REJECTED' },
  });
});

test('a scope that the application does not know is named', async () => {
  site().approveEgress();
  const outgoing = {
    kind: 'oauth2-data-center',
    clientId: 'c',
    clientSecret: 'the secret of a client',
    scope: 'FLY',
  };
  await expect(statusOf(await unverifiedLink(JIRA_URL, { outgoing }))).resolves.toMatchObject({
    state: 'configuration-error',
    error: { type: 'SCOPE_MISSING', detail: 'FLY' },
  });
});

test('a link without its secret says so', async () => {
  site().approveEgress();
  const outgoing = { kind: 'oauth2-data-center', clientId: 'c', scope: 'READ' };
  await expect(statusOf(await unverifiedLink(JIRA_URL, { outgoing }))).resolves.toMatchObject({
    state: 'configuration-error',
    error: { type: 'SECRET_MISSING' },
  });
});

test.each([
  ['a generic link', { type: 'generic', outgoing: undefined }, 'non-atlassian', 'GENERIC_LINK'],
  ['a link without an outgoing side', { outgoing: undefined }, 'incompatible', 'NO_OUTGOING_AUTH'],
])('%s is not tested', async (_what, more, state, type) => {
  const linkId = await unverifiedLink('https://new.example.com', more);
  await expect(statusOf(linkId)).resolves.toMatchObject({ state, error: { type } });
});

test('a link that is switched off is not tested, and works again when it is on', async () => {
  const linkId = await site().createLink();
  await admin('setEnabled', { linkId, enabled: false });
  await expect(statusOf(linkId)).resolves.toMatchObject({
    state: 'disabled',
    error: { type: 'DISABLED' },
  });
  await admin('setEnabled', { linkId, enabled: true });
  await expect(statusOf(linkId)).resolves.toMatchObject({ state: 'connected' });
});

test('the test runs as the administrator who approved, and tells when that approval ended', async () => {
  const linkId = await site().createLink();
  expect(await statusOf(linkId)).not.toHaveProperty('testedAs');
  await site().connect('admin', linkId);
  await expect(statusOf(linkId)).resolves.toMatchObject({
    state: 'connected',
    testedAs: expect.any(String) as string,
  });

  site().jira.revokeUser('admin');

  await expect(statusOf(linkId)).resolves.toMatchObject({
    state: 'access-error',
    error: { type: 'LOCAL_AUTH_TOKEN_REQUIRED' },
  });
});

test('the Jira of the site is listed first, is a system link, and cannot be changed', async () => {
  const [first] = await admin<ApplicationLinkView[]>('listLinks');
  expect(first).toMatchObject({ system: true, direction: 'outgoing', name: 'Jira' });
  const linkId = first?.id ?? '';

  await expect(statusOf(linkId)).resolves.toMatchObject({
    state: 'system',
    error: { type: 'SYSTEM_LINK' },
  });
  const name = 'Mine';
  for (const [call, payload] of [
    ['editLink', { linkId, name, url: JIRA_URL }],
    ['deleteLink', { linkId }],
    ['saveOutgoing', { linkId, outgoing: null }],
    ['makePrimary', { linkId }],
    ['setEnabled', { linkId, enabled: false }],
  ] as const) {
    await expect(site().invoke('application-links', 'admin', call, payload)).resolves.toMatchObject(
      {
        error: { code: 'LINK_MISSING' },
      },
    );
  }
});

const REFUSED = [
  ['http://jira.example.com', 'not-https'],
  ['https://localhost', 'local-host'],
  ['https://jira.localhost', 'local-host'],
  ['https://127.0.0.1', 'ip-address'],
  ['https://2130706433', 'ip-address'],
  ['https://0x7f.1', 'ip-address'],
  ['https://10.0.0.8', 'ip-address'],
  ['https://192.168.1.1', 'ip-address'],
  ['https://172.16.0.1', 'ip-address'],
  ['https://169.254.169.254/latest/meta-data', 'ip-address'],
  ['https://[::1]', 'ip-address'],
  ['https://[::ffff:127.0.0.1]', 'ip-address'],
  ['https://[fd00::1]', 'ip-address'],
  ['https://[fe80::1]', 'ip-address'],
  ['https://metadata.google.internal', 'local-host'],
  ['https://printer.local', 'local-host'],
  ['https://intranet', 'single-label-host'],
  ['https://admin:secret@jira.example.com', 'user-info'],
  ['https://jira.example.com@evil.example.org', 'user-info'],
  ['https://jira.example.com/?next=https://localhost', 'query-or-fragment'],
  ['https://jira.example.com:22', 'port'],
  ['https://jira.example.com:6379', 'port'],
  ['https://jira.example.com\\@localhost', 'not-a-url'],
  ['file:///etc/passwd', 'not-https'],
] as const;

test.each(REFUSED)(
  '%s is refused as a link and as an endpoint, because: %s',
  async (url, reason) => {
    await expect(probe(url)).resolves.toMatchObject({
      found: false,
      error: { type: 'URL_REFUSED', detail: reason },
    });
    const { linkId } = await admin<{ linkId: string }>('prepareLink');
    const link = { linkId, name: 'x', type: 'generic', unverified: true };
    const refusal = { error: { code: 'URL_REFUSED', details: { reason } } };
    const create = (payload: object) =>
      site().invoke('application-links', 'admin', 'createLink', { ...link, ...payload });
    await expect(create({ url })).resolves.toMatchObject(refusal);
    const endpoints = { authorizationEndpoint: url, tokenEndpoint: url };
    const client = { clientId: 'c', clientSecret: 'not kept anywhere', scope: 's' };
    const outgoing = { kind: 'oauth2-external', provider: 'custom', ...client, ...endpoints };
    await expect(create({ url: 'https://x.example.com', outgoing })).resolves.toMatchObject(
      refusal,
    );
    expect(JSON.stringify(site().host.dumpStorage())).not.toContain('not kept anywhere');
  },
);
