import { SYSTEM_LINK_ID } from '#contract/application-link';
import type { WireError } from '#contract/app-error';
import type { IssueTable } from '#contract/issue-table';
import type { LinkStatus } from '#contract/link-status';
import type { Fault } from '#dev/jira/faults/fault';
import { aDefinition, useAppSite } from '#support/sites/app-site';

const site = useAppSite();
const SEARCH = '/rest/api/2/search';
let linkId: string;

beforeAll(async () => {
  linkId = await site().createLink();
  await site().connect('reader1', linkId);
  await site().connect('admin', linkId);
});

/** A query that is longer than URLs usually are, and finds the issue APP-1. */
const ofLength = (length: number) =>
  `key in (${'APP-1, '.repeat(Math.ceil(length / 'APP-1, '.length))}APP-1)`;

const load = (jql?: string, link = linkId) =>
  site().invoke<IssueTable>('jql-table', 'reader1', 'loadTable', {
    definition: aDefinition(link, jql === undefined ? {} : { jql }),
  });

async function failure(jql?: string, link?: string): Promise<WireError | undefined> {
  const result = await load(jql, link);
  return result.ok ? undefined : result.error;
}

const whenSearchIs = (kind: Fault['kind']) => site().jira.faults.add({ path: SEARCH, kind });

describe('a 403', () => {
  test.each([
    [
      'in Jira’s own words',
      { type: 'refusal', by: 'no-access' },
      { jiraMessages: ['You do not have permission to use this Jira application.'] },
    ],
    [
      'with Jira’s reason header',
      {
        type: 'status',
        status: 403,
        headers: { 'X-Seraph-LoginReason': 'AUTHORISATION_FAILED' },
      },
      {},
    ],
    [
      'with several sentences of Jira’s',
      {
        type: 'status',
        status: 403,
        body: JSON.stringify({ errorMessages: ['No <b>browse</b>.', 'Ask an administrator.'] }),
      },
      { jiraMessages: ['No <b>browse</b>.', 'Ask an administrator.'] },
    ],
  ] as [string, Fault['kind'], object][])(
    'a 403 %s means that the reader has no access',
    async (_how, kind, details) => {
      whenSearchIs(kind);

      expect(await failure()).toMatchObject({
        code: 'NO_SITE_ACCESS',
        details: { status: 403, ...details },
      });
    },
  );

  test.each([
    ['of a proxy', { type: 'refusal', by: 'proxy-forbidden' }, { remark: '403 Forbidden' }],
    [
      'of the site’s IP allowlist',
      { type: 'refusal', by: 'ip-allowlist' },
      { reason: 'ip-allowlist', remark: expect.stringMatching(/^The IP address/) as string },
    ],
    ['without a body', { type: 'status', status: 403 }, {}],
    [
      'of a firewall with a long page',
      {
        type: 'status',
        status: 403,
        body: `<script>alert(1)</script><p>Blocked by policy ${'x'.repeat(5000)}</p>`,
      },
      { remark: expect.stringMatching(/^Blocked by policy x+…$/) as string },
    ],
  ] as [string, Fault['kind'], object][])(
    'a 403 %s is a refused request with its status and first words, never missing access',
    async (_how, kind, details) => {
      whenSearchIs(kind);

      const error = await failure();

      expect(error).toMatchObject({
        code: 'REQUEST_REFUSED',
        details: { status: 403, ...details },
      });
      expect(error?.details?.remark?.length ?? 0).toBeLessThanOrEqual(200);
    },
  );

  test('a 403 of the same site’s IP allowlist is told as such too', async () => {
    const faults = (await site().siteJira.standIn()).faults;
    faults.add({ path: '/rest/api/3/search', kind: { type: 'refusal', by: 'ip-allowlist' } });

    const error = await failure('project = APP', SYSTEM_LINK_ID);
    faults.clear();

    expect(error).toMatchObject({ code: 'REQUEST_REFUSED', details: { reason: 'ip-allowlist' } });
  });
});

describe('a long query', () => {
  const methodsSince = (before: number) =>
    site()
      .jira.requests.slice(before)
      .filter(({ path }) => path.includes(SEARCH))
      .map(({ method, status }) => `${method} ${status}`);

  test.each([
    ['a proxy that allows GET only', { type: 'refusal', by: 'proxy-get-only' }, 403],
    ['Jira’s cross-site check', { type: 'refusal', by: 'xsrf-check' }, 403],
  ] as [string, Fault['kind'], number][])(
    'a long query whose POST is refused by %s is asked by GET',
    async (_what, kind, status) => {
      whenSearchIs(kind);
      const before = site().jira.requests.length;

      const result = await load(ofLength(3000));

      expect(result.ok && result.value.rows.map(({ key }) => key)).toEqual(['APP-1']);
      expect(methodsSince(before)).toEqual([`POST ${status}`, 'GET 200']);
    },
  );

  test.each([405, 501])(
    'a long query whose POST is answered with %d is asked by GET',
    async (status) => {
      site().jira.faults.add({ path: SEARCH, times: 1, kind: { type: 'status', status } });
      const before = site().jira.requests.length;

      expect((await load(ofLength(3000))).ok).toBe(true);
      expect(methodsSince(before)).toEqual([`POST ${status}`, 'GET 200']);
    },
  );

  test('a query that no URL holds says that its POST was refused', async () => {
    whenSearchIs({ type: 'refusal', by: 'proxy-get-only' });

    expect(await failure(ofLength(4900))).toMatchObject({
      code: 'REQUEST_REFUSED',
      details: { status: 403, reason: 'post', remark: '403 Forbidden' },
    });
  });

  test('a long query that Jira refuses the reader is not asked again by GET', async () => {
    whenSearchIs({ type: 'refusal', by: 'no-access' });
    const before = site().jira.requests.length;

    expect((await failure(ofLength(3000)))?.code).toBe('NO_SITE_ACCESS');
    expect(methodsSince(before)).toEqual(['POST 403']);
  });
});

describe('the connection test', () => {
  const status = () =>
    site().value<LinkStatus>('application-links', 'admin', 'testConnection', { linkId });

  test.each([
    ['/rest/api/2/myself', 'ip-allowlist', 'IP_NOT_ALLOWED', /^The IP address/],
    [SEARCH, 'xsrf-check', 'XSRF_REFUSED', /^XSRF check failed/],
    [SEARCH, 'proxy-get-only', 'POST_REFUSED', /^403 Forbidden/],
    ['/rest/api/2/myself', 'proxy-forbidden', 'REQUEST_REFUSED', /^403 Forbidden/],
    ['/rest/api/2/myself', 'proxy-basic', 'PROXY_SIGN_IN', /^Basic realm="Restricted"/],
    ['/rest/api/2/serverInfo', 'proxy-basic', 'PROXY_SIGN_IN', /^Basic realm="Restricted"/],
    ['/rest/api/2/serverInfo', 'ip-allowlist', 'IP_NOT_ALLOWED', /^The IP address/],
    ['/rest/oauth2/latest/token', 'proxy-basic', 'PROXY_SIGN_IN', /^Basic realm="Restricted"/],
  ] as const)(
    'the connection test finds at %s that %s refuses requests, and tells the administrator %s',
    async (path, by, type, detail) => {
      site().jira.faults.add({ path, kind: { type: 'refusal', by } });

      expect((await status()).error).toMatchObject({
        type,
        detail: expect.stringMatching(detail) as string,
      });
    },
  );
});
