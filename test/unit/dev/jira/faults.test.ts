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

  test('a status with body and headers, as often as was said', async () => {
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

  test('until cleared, and only for that path', async () => {
    jira.faults.add({ path: PATH, kind: { type: 'status', status: 503 } });
    expect((await ask()).status).toBe(503);
    expect((await jira.fetch('/rest/api/2/serverInfo')).status).toBe(200);
    jira.faults.clear();
    expect((await ask()).status).toBe(200);
  });

  test('a page instead of JSON', async () => {
    jira.faults.add({ path: PATH, kind: { type: 'html' } });
    const response = await ask();
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('log in');
  });

  test('JSON that ends too early', async () => {
    jira.faults.add({ path: PATH, kind: { type: 'truncate' } });
    await expect((await ask()).json()).rejects.toThrow();
  });

  test('a connection that breaks', async () => {
    jira.faults.add({ path: PATH, kind: { type: 'reset' } });
    await expect(ask()).rejects.toThrow();
  });

  test('a client that gives up waiting does not keep the server from stopping', async () => {
    const other = await startTestDataCenter();
    other.faults.add({ path: PATH, kind: { type: 'delay', milliseconds: 600_000 } });
    const gaveUp = new AbortController();
    const asked = other.fetch(PATH, 'admin', { signal: gaveUp.signal });
    gaveUp.abort();
    await expect(asked).rejects.toThrow();
    await other.stop();
  });

  test('the empty answer that a dead token gets', async () => {
    jira.faults.add({ path: PATH, kind: { type: 'anonymous' } });
    const response = await ask();
    expect(response.headers.get('x-ausername')).toBe('anonymous');
    expect(await response.json()).toMatchObject({ total: 0, issues: [] });
  });

  test('requests are counted with path, status and user', async () => {
    const before = jira.requests.length;
    await ask();
    expect(jira.requests.slice(before)).toEqual([
      { method: 'GET', path: PATH, status: 200, user: 'admin' },
    ]);
  });
});
