import type { UrlProbe } from '#contract/application-link';
import { JIRA_URL, useAppSite } from '#support/sites/app-site';
import { startFaultyServers, type FaultyServers } from '#support/servers/faulty-servers';

let servers: FaultyServers | undefined;
const site = useAppSite(async () => (servers = await startFaultyServers()));
afterAll(() => servers?.stop());

const admin = <T>(name: string, payload?: unknown) =>
  site().value<T>('application-links', 'admin', name, payload);
const probe = (url: string) => admin<UrlProbe>('probeUrl', { url });

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

test.each(FAULTS)(
  'the probe of a URL recognizes %s (%s, %s)',
  async (_what, host, type, detail) => {
    approve(host);

    const probed = await probe(`https://${host}`);

    expect(probed).toMatchObject({ found: false, error: { type } });
    if (detail !== undefined) expect(JSON.stringify(probed)).toContain(detail);
    expect(JSON.stringify(probed)).not.toMatch(/geheim|Second line|<b>|\u202e/);
  },
);

test('the probe of a URL suggests a context path on the same host, and no other host', async () => {
  approve('context.example.com');
  await expect(probe('https://context.example.com')).resolves.toMatchObject({
    error: { suggestedUrl: 'https://context.example.com/jira' },
  });
  approve('elsewhere.example.com');
  const probed = await probe('https://elsewhere.example.com');
  expect(JSON.stringify(probed)).not.toContain('suggestedUrl');
});

test('the probe of a URL identifies an application over TLS by its XML manifest', async () => {
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

test('the probe of a URL lists the scopes of an authorization server and ignores values that are not scopes', async () => {
  approve('scopes.example.com');

  await expect(probe('https://scopes.example.com')).resolves.toMatchObject({
    found: true,
    scopes: ['openid'],
  });
});

test('the probe of a Jira reports its type, name and scopes', async () => {
  site().approveEgress();

  await expect(probe(`${JIRA_URL}/`)).resolves.toMatchObject({
    found: true,
    baseUrl: JIRA_URL,
    application: { type: 'jira', deployment: 'data-center', instanceName: 'Northwind Jira' },
    scopes: expect.arrayContaining(['READ', 'WRITE']) as string[],
  });
});

test('the probe identifies a Jira Cloud site by its host name, before any approval', async () => {
  await expect(probe('https://northwind.atlassian.net')).resolves.toMatchObject({
    found: true,
    application: { type: 'jira', deployment: 'cloud' },
  });
});

test('the probe of a host that is not approved asks for approval', async () => {
  await expect(probe('https://new.example.com')).resolves.toMatchObject({
    found: false,
    error: { type: 'EGRESS_NOT_APPROVED' },
  });
});
