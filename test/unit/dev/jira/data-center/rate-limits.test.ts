import { startTestDataCenter, type TestDataCenter } from '#support/servers/start-jira-data-center';

const HEADERS = [
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-interval-seconds',
  'x-ratelimit-fillrate',
  'retry-after',
];

describe('Data Center’s rate limits', () => {
  let jira: TestDataCenter;
  beforeEach(async () => {
    jira = await startTestDataCenter({
      rateLimits: { requests: 2, fillRate: 1, intervalSeconds: 60 },
      controlPort: 0,
    });
  });
  afterEach(() => jira.stop());

  const ask = (user?: string): Promise<Response> => jira.fetch('/rest/api/2/field', user);
  const headersOf = ({ headers }: Response): (string | null)[] =>
    HEADERS.map((name) => headers.get(name));

  test('every response of Data Center states what is left in the user’s bucket', async () => {
    expect(headersOf(await ask('reader1'))).toEqual(['2', '1', '60', '1', '0']);
    expect(headersOf(await ask('reader1'))).toEqual(['2', '0', '60', '1', '0']);
  });

  test('a user with an empty bucket gets 429 until the interval fills it', async () => {
    await ask('reader1');
    await ask('reader1');
    jira.clock.advance(23_000);
    const refused = await ask('reader1');
    expect(refused.status).toBe(429);
    expect(headersOf(refused)).toEqual(['2', '0', '60', '1', '37']);
    jira.clock.advance(37_000);
    expect((await ask('reader1')).status).toBe(200);
    expect((await ask('reader1')).status).toBe(429);
  });

  test('each user has a bucket, and anonymous requests have none', async () => {
    await ask('reader1');
    await ask('reader1');
    expect((await ask('reader1')).status).toBe(429);
    expect((await ask('reader2')).status).toBe(200);
    expect(headersOf(await ask())).toEqual([null, null, null, null, null]);
  });

  test('a user who is blocked for good gets no Retry-After time', async () => {
    jira.rateLimits.set({ requests: 0, fillRate: 0, intervalSeconds: 60 });
    const refused = await ask('reader1');
    expect([refused.status, ...headersOf(refused)]).toEqual([429, '0', '0', '60', '0', '0']);
  });

  test('Data Center limits no requests by default', async () => {
    const other = await startTestDataCenter();
    const response = await other.fetch('/rest/api/2/field', 'reader1');
    expect(headersOf(response)).toEqual([null, null, null, null, null]);
    await other.stop();
  });

  test('the control port sets Data Center’s rate limits', async () => {
    const response = await fetch(`${jira.controlOrigin ?? ''}/rate-limits`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ requests: 0, fillRate: 1, intervalSeconds: 5 }),
    });
    expect(response.status).toBe(200);
    expect((await ask('reader1')).status).toBe(429);
  });
});
