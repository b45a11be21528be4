import { load } from 'cheerio';
import { CALLBACK, startTestCloud, type TestCloud } from '#support/servers/start-jira-cloud';

const CONSOLE = '/console/myapps';

describe('The developer console', () => {
  let jira: TestCloud;
  let cookie: string;
  beforeAll(async () => {
    jira = await startTestCloud();
    const body = new URLSearchParams({
      os_username: 'admin',
      os_password: 'admin',
      os_destination: CONSOLE,
    });
    const signedIn = await jira.fetch('/login.jsp', undefined, { method: 'POST', body });
    expect(signedIn.headers.get('location')).toBe(CONSOLE);
    cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  });
  afterAll(() => jira.stop());

  const open = (init: RequestInit = {}): Promise<Response> =>
    jira.fetch(CONSOLE, undefined, { ...init, headers: { cookie } });
  const submit = async (fields: Record<string, string>): Promise<Response> => {
    const form = load(await (await open()).text())('form[action="/console/myapps"]');
    const token = form.find('input[name=atl_token]').attr('value') ?? '';
    return open({ method: 'POST', body: new URLSearchParams({ atl_token: token, ...fields }) });
  };
  const app = {
    name: 'Confluence',
    callbackUrl: CALLBACK,
    scopes: 'read:jira-work read:jira-user',
  };

  test('the developer console asks an anonymous user to sign in', async () => {
    const response = await jira.fetch(CONSOLE);
    expect(response.headers.get('location')).toBe('/login.jsp?os_destination=%2Fconsole%2Fmyapps');
  });

  test('the developer console creates an app and shows its working secret once', async () => {
    const page = load(await (await submit(app)).text());
    const client_id = page('[data-testid=client-id]').text();
    const client_secret = page('[data-testid=client-secret]').text();
    const again = await (await open()).text();
    expect(again).toContain(client_id);
    expect(again).not.toContain(client_secret);
    const exchange = async (secret: string): Promise<number> => {
      const grant = { grant_type: 'authorization_code', code: 'x', redirect_uri: CALLBACK };
      const client = { client_id, client_secret: secret };
      return (await jira.post('/oauth/token', { ...client, ...grant })).status;
    };
    // 403 is about the code; an unknown app or a wrong secret gets 401.
    expect(await exchange(client_secret)).toBe(403);
    expect(await exchange('wrong')).toBe(401);
  });

  test.each([
    ['no name', { ...app, name: ' ' }],
    ['no scope', { ...app, scopes: '' }],
    ['a callback that is not a URL', { ...app, callbackUrl: 'confluence' }],
  ])('the developer console refuses an app with %s and shows the reason', async (_, fields) => {
    const response = await submit(fields);
    expect(response.status).toBe(400);
    expect(load(await response.text())('[role=alert]').text()).not.toBe('');
  });

  test('the developer console refuses a form of another site', async () => {
    expect((await submit({ ...app, atl_token: 'guess' })).status).toBe(403);
  });
});
