import { JiraOAuthClient } from '#support/servers/jira-oauth-client';
import { startTestDataCenter, type TestDataCenter } from '#support/servers/start-jira-data-center';

describe('A bearer token on REST', () => {
  let jira: TestDataCenter;
  let token: string;
  beforeAll(async () => {
    jira = await startTestDataCenter();
    token = (await new JiraOAuthClient(jira).tokens('reader2')).access_token;
  });
  afterAll(() => jira.stop());

  const get = (path: string, authorization: string): Promise<Response> =>
    jira.fetch(path, undefined, { headers: { authorization } });

  test('a request with a bearer token sees what the user of the token sees', async () => {
    const response = await get('/rest/api/2/search?maxResults=0', `Bearer ${token}`);
    const mine = (await response.json()) as { total: number };
    expect(mine.total).toBe((await jira.search('', 'reader2')).total);
    expect(response.headers.get('x-ausername')).toBe('reader2');
    expect(response.headers.get('x-arequestid')).toMatch(/^\d+x\d+x1$/);
  });

  test('a bearer token works as the password of Basic authentication', async () => {
    const basic = Buffer.from(`x:${token}`).toString('base64');
    const response = await get('/rest/api/2/myself', `Basic ${basic}`);
    expect(await response.json()).toMatchObject({ name: 'reader2' });
  });

  test.each(['dead', ''])(
    'a search with the dead bearer token %p is anonymous, without an error',
    async (dead) => {
      const response = await get('/rest/api/2/search', `Bearer ${dead}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('x-ausername')).toBe('anonymous');
      expect(await response.json()).toMatchObject({ total: 0, issues: [] });
    },
  );

  test('an endpoint that needs a user answers a dead bearer token with a plain 401', async () => {
    const response = await get('/rest/api/2/myself', 'Bearer dead');
    expect(response.status).toBe(401);
    expect(response.headers.get('x-seraph-loginreason')).toBe('AUTHENTICATED_FAILED');
    expect(await response.text()).toBe('Client must be authenticated to access this resource.');
  });

  test('a wrong password is refused with 401', async () => {
    const basic = Buffer.from('admin:wrong').toString('base64');
    const response = await get('/rest/api/2/search', `Basic ${basic}`);
    expect(response.status).toBe(401);
    expect(response.headers.get('x-seraph-loginreason')).toBe('AUTHENTICATED_FAILED');
  });
});
