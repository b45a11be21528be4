import type { Fault } from '#dev/jira/faults/fault';
import { NOON, startTestDataCenter } from '#support/servers/start-jira-data-center';
import { startTestCloud, type CloudPage, type TestCloud } from '#support/servers/start-jira-cloud';

const PATH = '/rest/api/3/search/jql';

describe('The control port', () => {
  let jira: TestCloud;
  beforeAll(async () => {
    jira = await startTestCloud({ controlPort: 0 });
  });
  afterEach(() => control('DELETE', '/faults'));
  afterAll(() => jira.stop());

  function control(method: string, path: string, body?: object): Promise<Response> {
    return fetch(`${jira.controlOrigin ?? ''}${path}`, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  }
  const arm = async (kind: Fault['kind'], times?: number): Promise<void> => {
    const fault = { path: PATH, kind, ...(times !== undefined && { times }) };
    expect((await control('POST', '/faults', fault)).status).toBe(201);
  };
  const ask = (body: object = {}): Promise<Response> =>
    jira.post(PATH, { jql: 'project = DOC', fields: ['key'], maxResults: 5, ...body }, 'admin');
  const page = async (body?: object): Promise<CloudPage> =>
    (await (await ask(body)).json()) as CloudPage;

  test('the control port lists faults with the times left, and clears them', async () => {
    await arm({ type: 'status', status: 503 }, 2);
    expect((await ask()).status).toBe(503);
    expect(await (await control('GET', '/faults')).json()).toEqual([
      { path: PATH, times: 1, kind: { type: 'status', status: 503 } },
    ]);
    await control('DELETE', '/faults');
    expect((await ask()).status).toBe(200);
  });

  test.each([
    ['an unknown kind', { path: PATH, kind: { type: 'explode' } }, 400],
    ['a fault without a path', { kind: { type: 'html' } }, 400],
  ])('the control port refuses %s', async (_, body, status) => {
    expect((await control('POST', '/faults', body)).status).toBe(status);
  });

  test('the control port refuses a body without the content type of JSON, which another site could send', async () => {
    const response = await fetch(`${jira.controlOrigin ?? ''}/faults`, {
      method: 'POST',
      body: JSON.stringify({ path: PATH, kind: { type: 'html' } }),
    });
    expect(response.status).toBe(415);
  });

  test('the control port moves the clock', async () => {
    const other = await startTestCloud({ controlPort: 0 });
    await fetch(`${other.controlOrigin ?? ''}/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ advance: 90_000 }),
    });
    expect(other.clock.now()).toBe(NOON + 90_000);
    await other.stop();
  });

  test('a delay fault answers correctly, but later', async () => {
    await arm({ type: 'delay', milliseconds: 1 });
    expect((await page()).issues).toHaveLength(5);
  });

  test('a status fault answers 429 without headers', async () => {
    await arm({ type: 'status', status: 429 });
    const response = await ask();
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, null]);
  });

  test('a truncate fault answers with a body that ends too early', async () => {
    await arm({ type: 'truncate' });
    await expect(page()).rejects.toThrow();
  });

  test('a text fault answers with a body that is not JSON, although its content type says so', async () => {
    await arm({ type: 'text', body: 'upstream timeout' });
    const response = await ask();
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.text()).toBe('upstream timeout');
  });

  test('an html fault answers with a sign-in page', async () => {
    await arm({ type: 'html' });
    expect((await ask()).headers.get('content-type')).toContain('text/html');
  });

  test('an anonymous fault answers 200 without issues', async () => {
    await arm({ type: 'anonymous' });
    const response = await ask();
    expect(response.headers.get('x-seraph-loginreason')).toBe('AUTHENTICATED_FAILED');
    expect([response.status, await response.json()]).toEqual([200, { issues: [], isLast: true }]);
  });

  test('a reset fault of the control port breaks the connection', async () => {
    await arm({ type: 'reset' });
    await expect(ask()).rejects.toThrow();
  });

  test('a drip fault answers with the whole body in pieces', async () => {
    const whole = await (await ask()).text();
    await arm({ type: 'drip', bytes: 200, milliseconds: 1 });
    const response = await ask();
    expect(response.headers.get('content-length')).toBeNull();
    // Each response has another page token.
    const plain = (text: string): string => text.replace(/"nextPageToken":"[^"]+"/, '');
    expect(plain(await response.text())).toBe(plain(whole));
  });

  test('a repeatToken fault answers with the page token of the request', async () => {
    const { nextPageToken } = await page();
    await arm({ type: 'repeatToken' });
    const second = await page({ nextPageToken });
    expect(second.nextPageToken).toBe(nextPageToken);
    expect(second.isLast).toBe(false);
  });

  test('an emptyPage fault answers without issues, but with a page token', async () => {
    await arm({ type: 'emptyPage' });
    const empty = await page();
    expect(empty).toMatchObject({ issues: [], isLast: false });
    await control('DELETE', '/faults');
    expect((await page({ nextPageToken: empty.nextPageToken })).issues).toHaveLength(5);
  });

  test('a stale fault hides an issue until the request reconciles it', async () => {
    const [first] = (await page({ jql: 'key = DOC-3' })).issues;
    await arm({ type: 'stale', issues: ['DOC-3'] });
    expect((await page({ jql: 'key = DOC-3' })).issues).toEqual([]);
    const reconciled = await page({ jql: 'key = DOC-3', reconcileIssues: [Number(first?.id)] });
    expect(reconciled.issues.map(({ key }) => key)).toEqual(['DOC-3']);
  });

  test('Data Center refuses the faults of Cloud’s search', async () => {
    const other = await startTestDataCenter({ controlPort: 0 });
    expect(() => other.faults.add({ path: '/', kind: { type: 'repeatToken' } })).toThrow(TypeError);
    const response = await fetch(`${other.controlOrigin ?? ''}/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ path: '/', kind: { type: 'emptyPage' } }),
    });
    expect(response.status).toBe(400);
    await other.stop();
  });
});
