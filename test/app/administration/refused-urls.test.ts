import type { UrlProbe } from '#contract/application-link';
import { useAppSite } from '#support/sites/app-site';

const site = useAppSite();

const admin = <T>(name: string, payload?: unknown) =>
  site().value<T>('application-links', 'admin', name, payload);
const probe = (url: string) => admin<UrlProbe>('probeUrl', { url });

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
  'the URL %s is refused for a link and for an endpoint (%s)',
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
