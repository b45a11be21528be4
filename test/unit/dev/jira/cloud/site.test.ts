import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOON } from '#support/servers/start-jira-data-center';
import {
  CLOUD_SITE,
  CloudOAuthClient,
  startTestCloud,
  type TestCloud,
  type Tokens,
} from '#support/servers/start-jira-cloud';

interface Field {
  id: string;
  name: string;
  clauseNames: string[];
}

describe('A site of Cloud', () => {
  let jira: TestCloud;
  beforeAll(async () => {
    jira = await startTestCloud({ extraFields: 4200 });
  });
  afterAll(() => jira.stop());

  const get = async <T>(path: string, user?: string): Promise<T> =>
    (await (await jira.fetch(path, user)).json()) as T;

  test('serverInfo of Cloud states the product without sign-in', async () => {
    expect(await get('/rest/api/3/serverInfo')).toMatchObject({
      baseUrl: CLOUD_SITE,
      deploymentType: 'Cloud',
      serverTime: '2026-11-22T12:00:00.000+0000',
    });
  });

  test('the Date header of Cloud tells the time of the stand-in’s clock', async () => {
    const response = await jira.fetch('/rest/api/3/serverInfo');
    expect(response.headers.get('date')).toBe('Sun, 22 Nov 2026 12:00:00 GMT');
  });

  test('tenant_info states the cloudId without sign-in', async () => {
    expect(await get('/_edge/tenant_info')).toEqual({ cloudId: jira.cloudId });
  });

  test('Cloud can have as many fields as a large tenant, with repeated names', async () => {
    const fields = await get<Field[]>('/rest/api/3/field', 'admin');
    expect(fields.length).toBeGreaterThan(4200);
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    expect(new Set(fields.map(({ name }) => name)).size).toBeLessThan(fields.length - 2000);
    const page = await jira.search({ jql: 'cf[24199] is EMPTY', maxResults: 1 });
    expect(page.issues).toHaveLength(1);
  });

  test('field/search answers administrators one page at a time, and refuses other users', async () => {
    const path = '/rest/api/3/field/search?query=extra%20field%207&maxResults=2';
    expect(await get(path, 'admin')).toMatchObject({
      isLast: false,
      values: [{ name: 'Extra field 7' }, { name: 'Extra field 7' }],
    });
    const refused = await jira.fetch(path, 'reader1');
    expect([refused.status, await refused.json()]).toEqual([
      403,
      { errorMessages: ['Only Jira administrators can access fields.'], errors: {} },
    ]);
  });

  test('GET issue finds an issue by key or id with all fields, and answers 404 for a hidden one', async () => {
    const byKey = await get<{ id: string; fields: object }>('/rest/api/3/issue/WEB-1', 'admin');
    expect(Object.keys(byKey.fields).length).toBeGreaterThan(40);
    const byId = `/rest/api/3/issue/${byKey.id}?fields=summary&expand=names`;
    expect(await get(byId, 'admin')).toMatchObject({ key: 'WEB-1', names: { summary: 'Summary' } });
    expect((await jira.fetch('/rest/api/3/issue/WEB-1', 'guest')).status).toBe(404);
  });

  test('myself states the account of the user, and refuses anonymous requests in plain text', async () => {
    expect(await get('/rest/api/3/myself', 'reader1')).toMatchObject({
      accountId: '712020:reader1-0000-4000-8000-000000000000',
      displayName: 'Rosa Weber',
      timeZone: 'Africa/Lagos',
    });
    const refused = await jira.fetch('/rest/api/3/myself');
    expect([refused.status, await refused.text()]).toEqual([
      401,
      'Client must be authenticated to access this resource.',
    ]);
  });
});

test('a restarted Cloud knows its apps, tokens and page tokens', async () => {
  const stateDirectory = await mkdtemp(join(tmpdir(), 'jira-cloud-'));
  const first = await startTestCloud({ stateDirectory });
  const app = new CloudOAuthClient(first);
  const tokens = await app.tokens('reader1');
  const search = { jql: 'project = DOC', maxResults: 1 };
  const { nextPageToken } = await first.search(search);
  await first.stop();

  const second = await startTestCloud({ stateDirectory, now: () => NOON + 1000 });
  const headers = { authorization: `Bearer ${tokens.access_token}` };
  const path = `/ex/jira/${second.cloudId}/rest/api/3/myself`;
  expect((await second.fetch(path, undefined, { headers })).status).toBe(200);
  const body = {
    grant_type: 'refresh_token',
    client_id: app.clientId,
    client_secret: app.clientSecret,
    refresh_token: tokens.refresh_token,
  };
  const refreshed = (await (await second.post('/oauth/token', body)).json()) as Tokens;
  expect(refreshed.refresh_token).not.toBe(tokens.refresh_token);
  expect((await second.search({ ...search, nextPageToken })).issues).toHaveLength(1);
  await second.stop();
  await rm(stateDirectory, { recursive: true });
});
