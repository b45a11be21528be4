import { NOON } from '#support/servers/start-jira-data-center';
import {
  CloudOAuthClient,
  startTestCloud,
  type TestCloud,
} from '#support/servers/start-jira-cloud';

const MINUTE = 60_000;
const ISSUES = '/rest/api/3/search/jql?jql=project=DOC&fields=summary&maxResults=10';

describe('Cloud’s rate limits', () => {
  let jira: TestCloud;
  let client: CloudOAuthClient;
  let token: string;
  beforeEach(async () => {
    jira = await startTestCloud({ now: () => NOON + 20 * MINUTE, controlPort: 0 });
    client = new CloudOAuthClient(jira);
    token = (await client.tokens('reader1')).access_token;
  });
  afterEach(() => jira.stop());

  const ask = (path = ISSUES): Promise<Response> => client.gateway(token, path);
  const headersOf = ({ headers }: Response, ...names: string[]): (string | null)[] =>
    names.map((name) => headers.get(name));

  test('Cloud’s rate limits are those of the documentation by default', async () => {
    const response = await ask();
    expect(
      headersOf(
        response,
        'x-ratelimit-limit',
        'x-ratelimit-remaining',
        'ratelimit-policy',
        'ratelimit',
        'x-ratelimit-nearlimit',
        'retry-after',
      ),
    ).toEqual([
      '350',
      '349',
      '"global-app-quota";q=65000;w=3600',
      '"global-app-quota";t=2400',
      null,
      null,
    ]);
  });

  test('a request costs one point, one more for each issue, and two more for a user', async () => {
    jira.rateLimits.set({ points: 14, spent: 0 });
    expect((await ask()).headers.get('ratelimit')).toBe('"global-app-quota";t=2400');
    const myself = await ask('/rest/api/3/myself');
    expect(headersOf(myself, 'ratelimit', 'x-ratelimit-nearlimit')).toEqual([
      '"global-app-quota";r=0;t=2400',
      'true',
    ]);
    expect((await ask()).status).toBe(429);
  });

  test('spent points come back at the next full hour, and not before', async () => {
    jira.rateLimits.set({ spent: 65_000 });
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(
      headersOf(
        refused,
        'retry-after',
        'x-ratelimit-limit',
        'x-ratelimit-remaining',
        'x-ratelimit-reset',
        'ratelimit-reason',
        'ratelimit',
      ),
    ).toEqual([
      '2400',
      '65000',
      '0',
      '2026-11-22T13:00:00Z',
      'jira-quota-global-based',
      '"global-app-quota";r=0;t=2400',
    ]);
    jira.clock.advance(40 * MINUTE - 1);
    expect((await ask()).status).toBe(429);
    jira.clock.advance(1);
    expect((await ask()).status).toBe(200);
  });

  test('an app of tier 2 is refused by the quota of the tenant', async () => {
    jira.rateLimits.set({ quota: 'tenant', points: 100_100, spent: 100_100 });
    expect(headersOf(await ask(), 'ratelimit-reason', 'ratelimit-policy')).toEqual([
      'jira-quota-tenant-based',
      '"tenant-app-quota";q=100100;w=3600',
    ]);
  });

  test('each app spends its own points', async () => {
    jira.rateLimits.set({ points: 11 });
    expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(429);
    const other = new CloudOAuthClient(jira);
    const { access_token } = await other.tokens('reader1');
    expect((await other.gateway(access_token, ISSUES)).status).toBe(200);
  });

  test('a burst empties the bucket of one endpoint, which fills every second', async () => {
    jira.rateLimits.set({ burst: 2, perSecond: 1 });
    await ask();
    await ask();
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(headersOf(refused, 'retry-after', 'x-ratelimit-reset', 'ratelimit-reason')).toEqual([
      '1',
      '2026-11-22T12:20:01Z',
      'jira-burst-based',
    ]);
    expect((await ask('/rest/api/3/serverInfo')).status).toBe(200);
    jira.clock.advance(1000);
    expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(429);
  });

  test('requests for two issues count for one endpoint', async () => {
    jira.rateLimits.set({ burst: 1 });
    expect((await ask('/rest/api/3/issue/DOC-1')).status).toBe(200);
    expect((await ask('/rest/api/3/issue/DOC-2')).status).toBe(429);
  });

  test('with betaHeaders the rate limit headers have their names from before the limits were enforced', async () => {
    jira.rateLimits.set({ spent: 65_000, betaHeaders: true });
    const refused = await ask();
    expect(
      headersOf(
        refused,
        'beta-ratelimit',
        'beta-ratelimit-policy',
        'x-beta-ratelimit-reason',
        'x-beta-ratelimit-reset',
        'x-beta-ratelimit-nearlimit',
        'ratelimit-reason',
      ),
    ).toEqual([
      '"global-app-quota";r=0;t=2400',
      '"global-app-quota";q=65000;w=3600',
      'jira-quota-global-based',
      '2026-11-22T13:00:00Z',
      'true',
      null,
    ]);
  });

  test('requests with API tokens are not limited', async () => {
    jira.rateLimits.set({ points: 0, burst: 0 });
    const response = await jira.fetch(ISSUES, 'reader1');
    expect(headersOf(response, 'x-ratelimit-limit')).toEqual([null]);
    expect(response.status).toBe(200);
  });

  test('the control port sets, shows and removes Cloud’s rate limits', async () => {
    const control = (method: string, body?: object): Promise<Response> =>
      fetch(`${jira.controlOrigin ?? ''}/rate-limits`, {
        method,
        ...(body && {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      });
    expect((await control('PUT', { points: 0 })).status).toBe(200);
    expect(await (await control('GET')).json()).toMatchObject({ quota: 'global', points: 0 });
    expect((await ask()).status).toBe(429);
    expect((await control('PUT', { points: -1 })).status).toBe(400);
    expect((await ask()).status).toBe(429);
    await control('DELETE');
    expect(await (await control('GET')).json()).toBeNull();
    expect(headersOf(await ask(), 'x-ratelimit-limit', 'ratelimit')).toEqual([null, null]);
  });
});
