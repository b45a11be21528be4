import { answerAuthorization, JiraBrowser } from '#support/ui/jira-browser';
import { JiraOAuthClient } from '#support/servers/jira-oauth-client';
import { startTestDataCenter, type TestDataCenter } from '#support/servers/start-jira-data-center';

describe('The authorize endpoint', () => {
  let jira: TestDataCenter;
  let client: JiraOAuthClient;
  beforeAll(async () => {
    jira = await startTestDataCenter();
    client = new JiraOAuthClient(jira, { name: 'Confluence' });
  });
  afterAll(() => jira.stop());

  async function open(more: Record<string, string | undefined>): ReturnType<JiraBrowser['open']> {
    const url = await client.authorizeUrl(more);
    return new JiraBrowser(jira).open(url.pathname + url.search);
  }

  test('the authorize endpoint redirects an anonymous user to the sign-in page, by a relative URL', async () => {
    const page = await open({});
    expect(page.status).toBe(303);
    expect(page.location).toMatch(/^\/jira\/login\.jsp\?os_destination=/);
  });

  test('the consent page asks the signed-in user to allow the client, by the name of the client', async () => {
    const browser = new JiraBrowser(jira);
    const { pathname, search } = await client.authorizeUrl();
    const signIn = await browser.follow(await browser.open(pathname + search));
    const consent = await browser.follow(await browser.signIn(signIn, 'reader1'));
    expect(consent.status).toBe(200);
    expect(consent.html.replace(/<[^>]*>|\s+/g, ' ').replace(/ +/g, ' ')).toContain(
      'Confluence wants to access your Jira as Rosa Weber',
    );
  });

  test('the client gets the code and its own state by redirect', async () => {
    const callback = await client.redirected();
    expect(callback.origin + callback.pathname).toBe(client.redirectUri);
    expect(callback.searchParams.get('state')).toBe(client.state);
    expect(callback.searchParams.get('code')).toMatch(/^[\w-]{43}$/);
  });

  test('the client gets access_denied by redirect when the user denies', async () => {
    const callback = await answerAuthorization(jira, await client.authorizeUrl(), {
      decision: 'deny',
    });
    expect(callback.searchParams.get('error')).toBe('access_denied');
    expect(callback.searchParams.get('state')).toBe(client.state);
    expect(callback.searchParams.has('code')).toBe(false);
  });

  test('an authorization request can be answered once', async () => {
    const browser = new JiraBrowser(jira);
    const { pathname, search } = await client.authorizeUrl();
    const signIn = await browser.follow(await browser.open(pathname + search));
    const consent = await browser.follow(await browser.signIn(signIn, 'reader1'));
    expect((await browser.submit(consent, { decision: 'allow' })).status).toBe(303);
    expect((await browser.submit(consent, { decision: 'allow' })).status).toBe(400);
  });

  test('consent from another site, which does not have the form token, is refused', async () => {
    const browser = new JiraBrowser(jira);
    const { pathname, search } = await client.authorizeUrl();
    const signIn = await browser.follow(await browser.open(pathname + search));
    const consent = await browser.follow(await browser.signIn(signIn, 'reader1'));
    const forged = await browser.submit(consent, { decision: 'allow', atl_token: 'forged' });
    expect(forged.status).toBe(403);
    expect(forged.location).toBeUndefined();
  });

  test('consent to an authorization request of another session is refused', async () => {
    const victim = new JiraBrowser(jira);
    const { pathname, search } = await client.authorizeUrl();
    const consent = await victim.follow(
      await victim.signIn(await victim.follow(await victim.open(pathname + search)), 'reader1'),
    );
    const thief = new JiraBrowser(jira);
    await thief.signIn(await thief.open('/jira/login.jsp'), 'reader2');
    expect((await thief.submit(consent, { decision: 'allow' })).status).toBe(400);
  });

  test.each([
    ['an unknown client', { client_id: 'unknown' }],
    ['no client', { client_id: undefined }],
    ['a redirect URI that is not registered', { redirect_uri: 'https://evil.example/cb' }],
    [
      'a redirect URI that only begins with the registered one',
      { redirect_uri: 'https://confluence.example.com/x1/trigger/cb/link-1/more' },
    ],
    ['no redirect URI', { redirect_uri: undefined }],
  ])('the authorize endpoint shows an error page and does not redirect for %s', async (_, more) => {
    const page = await open(more);
    expect({ status: page.status, location: page.location }).toEqual({
      status: 400,
      location: undefined,
    });
    expect(page.html).toContain('Invalid authorization request');
  });

  test.each([
    ['invalid_request', 'no response type', { response_type: undefined }],
    ['unsupported_response_type', 'the implicit flow', { response_type: 'token' }],
    ['invalid_scope', 'a scope of Jira Cloud', { scope: 'read:jira-work' }],
    ['invalid_scope', 'a scope beyond that of the link', { scope: 'WRITE' }],
    [
      'invalid_request',
      'the method sha256, which the documentation names',
      { code_challenge_method: 'sha256' },
    ],
    ['invalid_request', 'a challenge that is too short', { code_challenge: 'short' }],
    ['invalid_request', 'a method without a challenge', { code_challenge: undefined }],
  ])('the authorize endpoint redirects with %s for %s', async (error, _, more) => {
    const page = await open(more);
    expect(page.status).toBe(303);
    const callback = new URL(page.location ?? '');
    expect(callback.origin + callback.pathname).toBe(client.redirectUri);
    expect(Object.fromEntries(callback.searchParams)).toMatchObject({ error, state: client.state });
  });

  test.each([undefined, ''])(
    'the scope %p of an authorization request means the scope of the link',
    async (scope) => {
      const writer = new JiraOAuthClient(jira, { name: `Writer ${String(scope)}`, scope: 'WRITE' });
      const tokens = await writer.exchange(await writer.redirected({ scope }));
      expect(tokens.scope).toBe('WRITE');
    },
  );

  test('an authorization request may ask for less than the scope of the link', async () => {
    const admin = new JiraOAuthClient(jira, { name: 'Admin', scope: 'ADMIN' });
    expect((await admin.exchange(await admin.redirected({ scope: 'READ' }))).scope).toBe('READ');
  });
});
