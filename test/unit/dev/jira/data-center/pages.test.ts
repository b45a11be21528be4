import { load } from 'cheerio';
import { JiraBrowser } from '#support/ui/jira-browser';
import { startTestDataCenter, type TestDataCenter } from '#support/servers/start-jira-data-center';

const LINKS = '/jira/plugins/servlet/applinks/incoming-links';

describe('The pages', () => {
  let jira: TestDataCenter;
  let browser: JiraBrowser;
  beforeAll(async () => {
    jira = await startTestDataCenter();
  });
  beforeEach(() => {
    browser = new JiraBrowser(jira);
  });
  afterAll(() => jira.stop());

  test('the sign-in page lists the demo users, refuses a wrong password and leads back to the requested page', async () => {
    const page = await browser.follow(await browser.open('/jira/browse/APP-1'));
    expect(page.html).toContain('reader2');
    const refused = await browser.submit(page, { os_username: 'admin', os_password: 'wrong' });
    expect(refused.status).toBe(401);
    const issue = await browser.follow(await browser.signIn(refused, 'admin'));
    expect(load(issue.html)('h1').text()).toBe('APP-1 Offline maps');
  });

  test('no other site may show a page of Jira in a frame', async () => {
    const response = await fetch(`${jira.origin}/jira/login.jsp`);

    expect(response.headers.get('x-frame-options')).toBe('SAMEORIGIN');
  });

  test('signing out ends the session', async () => {
    await browser.signIn(await browser.open('/jira/login.jsp'), 'admin');
    expect((await browser.open('/jira/browse/APP-1')).status).toBe(200);
    await browser.open('/jira/logout', { method: 'POST' });
    expect((await browser.open('/jira/browse/APP-1')).status).toBe(303);
  });

  test.each(['//evil.example/x', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'signing in does not lead to the destination %s',
    async (os_destination) => {
      const query = new URLSearchParams({ os_destination });
      const page = await browser.open(`/jira/login.jsp?${query.toString()}`);
      expect((await browser.signIn(page, 'admin')).location).toBe('/jira/issues/?jql=');
    },
  );

  test('the page of a hidden issue is not found', async () => {
    await browser.signIn(await browser.open('/jira/login.jsp'), 'reader2');
    expect((await browser.open('/jira/browse/SEC-1')).status).toBe(404);
  });

  test('the issue list shows markup in summaries as text', async () => {
    await browser.signIn(await browser.open('/jira/login.jsp'), 'admin');
    const jql = encodeURIComponent('summary ~ "onerror"');
    const page = await browser.open(`/jira/issues/?jql=${jql}`);
    expect(load(page.html)('td').text()).toContain('<img src=x onerror=');
    expect(load(page.html)('main img')).toHaveLength(0);
  });

  test('the issue list shows the error of a wrong query', async () => {
    await browser.signIn(await browser.open('/jira/login.jsp'), 'admin');
    const page = await browser.open(`/jira/issues/?jql=${encodeURIComponent('a = 1')}`);
    expect(load(page.html)('[role=alert]').text()).toContain("Field 'a' does not exist");
  });

  test('an administrator creates an incoming link and sees its secret once', async () => {
    await browser.signIn(await browser.open('/jira/login.jsp'), 'admin');
    const form = await browser.open(LINKS);
    const created = await browser.submit(form, {
      name: 'Wiki',
      redirectUri: 'https://wiki.example/cb',
      scope: 'READ',
    });
    const secret = load(created.html)('[data-testid=client-secret]').text();
    expect(secret).toMatch(/^[\w-]{43}$/);
    const later = await browser.open(LINKS);
    expect(later.html).toContain('https://wiki.example/cb');
    expect(later.html).not.toContain(secret);
  });

  test('an administrator edits the redirect URL of an incoming link, and a wrong one is refused', async () => {
    await browser.signIn(await browser.open('/jira/login.jsp'), 'admin');
    const { clientId } = jira.registerClient({
      name: 'Later',
      redirectUri: 'https://placeholder.example/cb',
      scope: 'READ',
    });
    const form = await browser.open(LINKS);
    const save = async (redirectUri: string) =>
      (await browser.submit(form, { edit: clientId, redirectUri })).html;

    expect(await save('https://wiki.example/later')).toContain('Saved: Later');
    expect(await save('https://wiki.example/later#x')).toContain('must not contain a fragment');
    expect((await browser.open(LINKS)).html).toContain('https://wiki.example/later<');
  });

  test('users who are not administrators may neither see nor create incoming links', async () => {
    expect((await browser.open(LINKS)).status).toBe(303);
    await browser.signIn(await browser.open('/jira/login.jsp'), 'author1');
    expect((await browser.open(LINKS)).status).toBe(403);
    const body = new URLSearchParams({
      name: 'x',
      redirectUri: 'https://x.example/',
      scope: 'READ',
    });
    expect((await browser.open(LINKS, { method: 'POST', body })).status).toBe(403);
  });

  test('an incoming link is not created without the form token', async () => {
    await browser.signIn(await browser.open('/jira/login.jsp'), 'admin');
    const form = await browser.open(LINKS);
    const fields = {
      name: 'Forged',
      redirectUri: 'https://x.example/',
      scope: 'READ',
      atl_token: 'forged',
    };
    expect((await browser.submit(form, fields)).status).toBe(403);
  });
});

describe('Other REST endpoints', () => {
  let jira: TestDataCenter;
  beforeAll(async () => {
    jira = await startTestDataCenter();
  });
  afterAll(() => jira.stop());

  const json = async (path: string, user?: string): Promise<unknown> =>
    (await jira.fetch(path, user)).json();

  test('serverInfo states the product without sign-in', async () => {
    expect(await json('/rest/api/2/serverInfo')).toMatchObject({
      deploymentType: 'Server',
      baseUrl: 'https://jira.example.com/jira',
    });
  });

  test('the manifest is XML by default, and JSON for a client that accepts JSON', async () => {
    const xml = await jira.fetch('/rest/applinks/1.0/manifest');
    expect(await xml.text()).toContain('<typeId>jira</typeId>');
    const headers = { accept: 'application/json' };
    const asJson = await jira.fetch('/rest/applinks/1.0/manifest', undefined, { headers });
    expect(await asJson.json()).toMatchObject({
      typeId: 'jira',
      url: 'https://jira.example.com/jira',
    });
  });

  test('a filter exists for the users with whom it is shared', async () => {
    expect(await json('/rest/api/2/filter/10000', 'reader1')).toMatchObject({ name: 'Open bugs' });
    expect((await jira.fetch('/rest/api/2/filter/10002', 'reader1')).status).toBe(400);
    expect((await jira.fetch('/rest/api/2/filter/10002', 'author1')).status).toBe(200);
  });

  test('autocomplete suggests only what the user may see, with the typed text in bold', async () => {
    const path = '/rest/api/2/jql/autocompletedata/suggestions?fieldName=project&fieldValue=sec';
    expect(await json(path, 'admin')).toEqual({
      results: [{ value: 'Security', displayName: '<b>Sec</b>urity (SEC)' }],
    });
    expect(await json(path, 'reader2')).toEqual({ results: [] });
  });

  test('every field that autocomplete offers can be searched by its operators', async () => {
    const data = (await json('/rest/api/2/jql/autocompletedata', 'admin')) as {
      visibleFieldNames: { value: string; operators: string[] }[];
    };
    expect(data.visibleFieldNames.length).toBeGreaterThan(50);
    for (const { value, operators } of data.visibleFieldNames) {
      const jql = operators.includes('is')
        ? `${value} is EMPTY`
        : `${value} ${operators[0] ?? ''} x`;
      const { errorMessages = [] } = await jira.search(jql, 'admin', { maxResults: '0' });
      expect(
        errorMessages.filter((message) => /syntax|JQL Query|not supported|Field '/.test(message)),
      ).toEqual([]);
    }
  });

  test('an unknown endpoint gets a 404 with Jira’s JSON', async () => {
    const response = await jira.fetch('/rest/api/2/nothing', 'admin');
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ errorMessages: [expect.any(String)], errors: {} });
  });
});
