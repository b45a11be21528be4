import { startTestDataCenter, type TestDataCenter } from '#support/servers/start-jira-data-center';

const PATH = '/rest/api/2/search';

describe('Faults', () => {
  let jira: TestDataCenter;
  beforeAll(async () => {
    jira = await startTestDataCenter();
  });
  afterEach(() => jira.faults.clear());
  afterAll(() => jira.stop());

  const ask = (): Promise<Response> => jira.fetch(`${PATH}?maxResults=1`, 'admin');

  test('a status fault answers with its body and headers as many times as it says', async () => {
    jira.faults.add({
      path: PATH,
      times: 2,
      kind: { type: 'status', status: 429, body: 'slow down', headers: { 'Retry-After': '7' } },
    });
    const first = await ask();
    expect([first.status, first.headers.get('retry-after'), await first.text()]).toEqual([
      429,
      '7',
      'slow down',
    ]);
    expect((await ask()).status).toBe(429);
    expect((await ask()).status).toBe(200);
  });

  test('a fault without times meets every request for its path until it is cleared', async () => {
    jira.faults.add({ path: PATH, kind: { type: 'status', status: 503 } });
    expect((await ask()).status).toBe(503);
    expect((await jira.fetch('/rest/api/2/serverInfo')).status).toBe(200);
    jira.faults.clear();
    expect((await ask()).status).toBe(200);
  });

  test('an html fault answers with a sign-in page instead of JSON', async () => {
    jira.faults.add({ path: PATH, kind: { type: 'html' } });
    const response = await ask();
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('log in');
  });

  test('a truncate fault answers with JSON that ends too early', async () => {
    jira.faults.add({ path: PATH, kind: { type: 'truncate' } });
    await expect((await ask()).json()).rejects.toThrow();
  });

  test('a reset fault breaks the connection', async () => {
    jira.faults.add({ path: PATH, kind: { type: 'reset' } });
    await expect(ask()).rejects.toThrow();
  });

  test('a delay fault does not keep the server from stopping after the client gave up', async () => {
    const other = await startTestDataCenter();
    other.faults.add({ path: PATH, kind: { type: 'delay', milliseconds: 600_000 } });
    const gaveUp = new AbortController();
    const asked = other.fetch(PATH, 'admin', { signal: gaveUp.signal });
    gaveUp.abort();
    await expect(asked).rejects.toThrow();
    await other.stop();
  });

  test('an anonymous fault answers a search as if the token were dead', async () => {
    jira.faults.add({ path: PATH, kind: { type: 'anonymous' } });
    const response = await ask();
    expect(response.headers.get('x-ausername')).toBe('anonymous');
    expect(await response.json()).toMatchObject({ total: 0, issues: [] });
  });

  test.each([
    ['proxy-basic', 401, 'Basic realm="Restricted"', null],
    ['proxy-negotiate', 401, 'Negotiate, NTLM', null],
    ['proxy-forbidden', 403, null, null],
    ['ip-allowlist', 403, null, null],
    ['bearer', 401, 'Bearer error="invalid_token"', 'anonymous'],
    ['no-access', 403, null, 'admin'],
  ] as const)(
    'a refusal by %s has its status, its challenge, and the user only if Jira itself answers',
    async (by, status, challenge, user) => {
      jira.faults.add({ path: PATH, kind: { type: 'refusal', by } });
      const response = await ask();
      const { headers } = response;
      expect(response.status).toBe(status);
      expect(headers.get('www-authenticate')).toBe(challenge);
      expect(headers.get('x-ausername')).toBe(user);
    },
  );

  test.each(['proxy-get-only', 'xsrf-check'] as const)(
    'a refusal by %s meets POST and not GET',
    async (by) => {
      jira.faults.add({ path: PATH, kind: { type: 'refusal', by } });
      const post = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
      expect((await ask()).status).toBe(200);
      expect((await jira.fetch(PATH, 'admin', post)).status).toBe(403);
    },
  );

  test('a login reason of Jira that a fault sends reaches the client', async () => {
    const headers = { 'X-Seraph-LoginReason': 'AUTHORISATION_FAILED' };
    jira.faults.add({ path: PATH, kind: { type: 'status', status: 403, headers } });
    expect((await ask()).headers.get('x-seraph-loginreason')).toBe('AUTHORISATION_FAILED');
  });

  test('the request log has method, path, status and user of each request', async () => {
    const before = jira.requests.length;
    await ask();
    expect(jira.requests.slice(before)).toEqual([
      { method: 'GET', path: PATH, status: 200, user: 'admin' },
    ]);
  });
});
