import { cloudIdOf } from '#dev/jira/cloud/cloud-id';
import {
  CloudOAuthClient,
  startTestCloud,
  type TestCloud,
  type Tokens,
} from '#support/servers/start-jira-cloud';

const MINUTE = 60_000;

describe('Cloud’s OAuth 2.0', () => {
  let jira: TestCloud;
  let client: CloudOAuthClient;
  beforeEach(async () => {
    jira = await startTestCloud({
      otherSites: [{ name: 'Archive', url: 'https://archive.atlassian.net' }],
    });
    client = new CloudOAuthClient(jira);
  });
  afterEach(() => jira.stop());

  const myself = (token: string): Promise<Response> => client.gateway(token, '/rest/api/3/myself');

  test('a code is exchanged for a token that works at the gateway as the user who approved', async () => {
    const tokens = await client.tokens('reader1');
    expect(tokens).toMatchObject({
      expires_in: 3600,
      token_type: 'Bearer',
      scope: 'read:jira-work read:jira-user offline_access',
    });
    const answer = (await (await myself(tokens.access_token)).json()) as { displayName: string };
    expect(answer.displayName).toBe('Rosa Weber');
  });

  test('an OAuth token of Cloud does not work on the site itself', async () => {
    const { access_token } = await client.tokens('reader1');
    const headers = { authorization: `Bearer ${access_token}` };
    expect((await jira.fetch('/rest/api/3/myself', undefined, { headers })).status).toBe(401);
  });

  test('a code of Cloud can be exchanged once', async () => {
    const callback = await client.approve('reader1');
    expect((await client.exchange(callback)).status).toBe(200);
    const again = await client.exchange(callback);
    expect([again.status, await again.json()]).toMatchObject([403, { error: 'invalid_grant' }]);
  });

  test('Cloud’s token endpoint accepts a form as well as JSON', async () => {
    const callback = await client.approve('reader1');
    const response = await jira.fetch('/oauth/token', undefined, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: client.clientId,
        client_secret: client.clientSecret,
        code: callback.searchParams.get('code') ?? '',
        redirect_uri: 'https://confluence.example.com/x1/trigger/cb/link-2',
      }),
    });
    expect(response.status).toBe(200);
  });

  test('Cloud issues no refresh token without the scope offline_access', async () => {
    const tokens = await client.tokens('reader1', { scope: 'read:jira-work' });
    expect(tokens).not.toHaveProperty('refresh_token');
  });

  test('Cloud rotates a refresh token, and the old one works for ten more minutes', async () => {
    const first = await client.tokens('reader1');
    const second = (await (await client.refresh(first.refresh_token)).json()) as Tokens;
    expect(second.refresh_token).not.toBe(first.refresh_token);
    jira.clock.advance(10 * MINUTE - 1);
    expect((await client.refresh(first.refresh_token)).status).toBe(200);
    jira.clock.advance(1);
    const late = await client.refresh(first.refresh_token);
    expect([late.status, await late.json()]).toEqual([
      403,
      { error: 'invalid_grant', error_description: 'Unknown or invalid refresh token.' },
    ]);
    expect((await client.refresh(second.refresh_token)).status).toBe(200);
  });

  test('a Cloud access token expires after an hour, and a refresh token after 90 days without use', async () => {
    const tokens = await client.tokens('reader1');
    jira.clock.advance(60 * MINUTE);
    expect((await myself(tokens.access_token)).status).toBe(401);
    jira.clock.advance(90 * 24 * 60 * MINUTE);
    expect((await client.refresh(tokens.refresh_token)).status).toBe(403);
  });

  test('the gateway answers a missing scope with a 401 that states it', async () => {
    const { access_token } = await client.tokens('reader1', { scope: 'read:jira-work' });
    const response = await myself(access_token);
    expect([response.status, await response.json()]).toEqual([
      401,
      { code: 401, message: 'Unauthorized; scope does not match' },
    ]);
    const search = '/rest/api/3/search/jql?jql=key=APP-1';
    expect((await client.gateway(access_token, search)).status).toBe(200);
  });

  test('accessible-resources lists the sites of all approvals, and the gateway refuses other sites', async () => {
    const sites = async (token: string): Promise<string[]> => {
      const headers = { authorization: `Bearer ${token}` };
      const response = await jira.fetch('/oauth/token/accessible-resources', undefined, {
        headers,
      });
      const list = (await response.json()) as { id: string; name: string; scopes: string[] }[];
      expect(list.every(({ scopes }) => !scopes.includes('offline_access'))).toBe(true);
      return list.map(({ name }) => name);
    };
    const archive = 'https://archive.atlassian.net';
    const answer = { decision: 'allow', cloudId: cloudIdOf(archive) };
    const callback = await client.approve('reader1', {}, answer);
    const onArchive = (await (await client.exchange(callback)).json()) as Tokens;
    expect(await sites(onArchive.access_token)).toEqual(['Archive']);
    expect((await myself(onArchive.access_token)).status).toBe(403);
    const there = await client.gateway(
      onArchive.access_token,
      '/rest/api/3/myself',
      cloudIdOf(archive),
    );
    expect(there.status).toBe(404);
    const { access_token } = await client.tokens('reader1');
    expect(await sites(access_token)).toEqual(['Northwind Jira', 'Archive']);
  });

  test('the app gets access_denied by redirect when the user denies', async () => {
    const callback = await client.approve('reader1', {}, { decision: 'deny' });
    expect(Object.fromEntries(callback.searchParams)).toMatchObject({
      error: 'access_denied',
      state: 's-1',
    });
  });

  test.each([
    ['audience', { audience: undefined }, 'invalid_request'],
    ['prompt', { prompt: undefined }, 'invalid_request'],
    ['scope', { scope: 'manage:everything' }, 'invalid_scope'],
    ['response_type', { response_type: 'token' }, 'unsupported_response_type'],
  ])('the app gets the error of a wrong %s by redirect', async (_, more, error) => {
    const response = await jira.fetch(client.authorizePath(more));
    const back = new URL(response.headers.get('location') ?? '');
    expect(back.searchParams.get('error')).toBe(error);
  });

  test.each([
    ['client_id', { client_id: 'unknown' }],
    ['redirect_uri', { redirect_uri: 'https://evil.example/' }],
  ])('a wrong %s is shown on a page and not redirected', async (_, more) => {
    const response = await jira.fetch(client.authorizePath(more));
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
  });

  test('Cloud’s token endpoint refuses a wrong secret', async () => {
    const { refresh_token = '' } = await client.tokens('reader1');
    const fields = { grant_type: 'refresh_token', refresh_token, client_secret: 'wrong' };
    expect((await client.token(fields)).status).toBe(401);
  });

  test('revoking a user of Cloud ends all tokens of the user', async () => {
    const tokens = await client.tokens('reader1');
    jira.revokeUser('reader1');
    expect((await myself(tokens.access_token)).status).toBe(401);
    expect((await client.refresh(tokens.refresh_token)).status).toBe(403);
  });
});
