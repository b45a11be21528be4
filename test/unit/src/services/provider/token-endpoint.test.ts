import * as oauth from 'oauth4webapi';
import { CREDENTIALS, incomingClient } from '#support/sites/incoming-client';
import {
  anIncomingLink,
  AS,
  CLIENT,
  CLIENT_ID,
  CLIENT_SECRET,
  ISSUER,
  useIncomingProvider,
  OTHER_CLIENT_ID,
  anotherIncomingLink,
} from '#support/sites/incoming-provider';

const provider = useIncomingProvider();
const { clock, send, createLink, changeLink, changedAt } = provider;
const { connect, form, refresh, asBearer } = incomingClient(provider);
const MINUTE = 60_000;
const post = oauth.ClientSecretPost(CLIENT_SECRET);
const options = { [oauth.customFetch]: send };

describe('client credentials', () => {
  test('client credentials allow reports and no reading, because no person approved', async () => {
    const link = await createLink();
    const response = await oauth.clientCredentialsGrantRequest(AS, CLIENT, post, {}, options);
    const tokens = await oauth.processClientCredentialsResponse(AS, CLIENT, response);

    expect(tokens.scope).toBe('READ WRITE');
    expect(tokens.refresh_token).toBeUndefined();
    expect((await asBearer(tokens.access_token)).status).toBe(403);
    const body = JSON.stringify({ issueKeys: ['ABC-1'] });
    const reported = await asBearer(tokens.access_token, 'events', { method: 'POST', body });
    expect(reported.status).toBe(202);
    await expect(changedAt(link.id)).resolves.toBe(clock.time);
  });

  test('client credentials are refused once the link does not permit them, and so are tokens issued before', async () => {
    await createLink();
    const { body } = await form('token', { grant_type: 'client_credentials', ...CREDENTIALS });
    await changeLink(anIncomingLink({ allowsClientCredentials: false }));

    await expect(
      form('token', { grant_type: 'client_credentials', ...CREDENTIALS }),
    ).resolves.toMatchObject({ status: 400, body: { error: 'unauthorized_client' } });
    const events = await asBearer(body.access_token, 'events', { method: 'POST' });
    expect(events.status).toBe(401);
  });
});

describe('the token endpoint', () => {
  beforeEach(() => createLink());
  const grant = { grant_type: 'client_credentials' };

  test.each([
    ['a wrong secret', { ...CREDENTIALS, client_secret: 'wrong' }],
    ['no secret', { client_id: CLIENT_ID, code_verifier: 'v'.repeat(43) }],
    ['an unknown client', { ...CREDENTIALS, client_id: 'unknown' }],
    ['a request without a client', {}],
  ] as [string, Record<string, string>][])(
    'the token endpoint refuses %s',
    async (_what, credentials) => {
      const response = await send(`${ISSUER}/token`, {
        method: 'POST',
        body: new URLSearchParams({ ...grant, ...credentials }),
      });

      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toMatch(/^Basic /);
      expect(response.headers.get('cache-control')).toBe('no-store');
      await expect(response.json()).resolves.toMatchObject({ error: 'invalid_client' });
    },
  );

  test('the token endpoint refuses a secret that is both in the header and in the form', async () => {
    const authorization = `Basic ${btoa(`${CLIENT_ID}:${CLIENT_SECRET}`)}`;

    await expect(
      form('token', { ...grant, ...CREDENTIALS }, { authorization }),
    ).resolves.toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  });

  test('the token endpoint refuses JSON and says why', async () => {
    const response = await send(`${ISSUER}/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...grant, ...CREDENTIALS }),
    });

    expect(response.status).toBe(400);
    await expect(response.json()).resolves.toEqual({
      error: 'invalid_request',
      error_description: 'The body must be sent as application/x-www-form-urlencoded.',
    });
  });

  test.each([
    [{ ...CREDENTIALS }, 'invalid_request'],
    [{ ...CREDENTIALS, grant_type: 'password' }, 'unsupported_grant_type'],
    [{ ...CREDENTIALS, grant_type: '__proto__' }, 'unsupported_grant_type'],
    [{ ...CREDENTIALS, grant_type: 'authorization_code' }, 'invalid_request'],
    [{ ...CREDENTIALS, grant_type: 'authorization_code', code: 'x' }, 'invalid_grant'],
    [{ ...CREDENTIALS, grant_type: 'refresh_token' }, 'invalid_request'],
    [{ ...CREDENTIALS, grant_type: 'refresh_token', refresh_token: 'x' }, 'invalid_grant'],
    [{ ...CREDENTIALS, ...grant, scope: 'ADMIN' }, 'invalid_scope'],
  ] as [Record<string, string>, string][])(
    'the token endpoint answers %p with %s',
    async (body, error) => {
      await expect(form('token', body)).resolves.toMatchObject({ status: 400, body: { error } });
    },
  );

  test('the token endpoint refuses the old secret after a rotation, and tokens keep working', async () => {
    const { refresh_token } = await connect();
    const { createHash } = await import('node:crypto');
    const secretHash = createHash('sha256').update('new-secret').digest('hex');
    await changeLink(anIncomingLink({ secretHash }));

    await expect(refresh(refresh_token)).resolves.toMatchObject({ status: 401 });
    await expect(refresh(refresh_token, { client_secret: 'new-secret' })).resolves.toMatchObject({
      status: 200,
    });
  });

  const ask = (client_secret: string, from = '203.0.113.7') =>
    form(
      'token',
      { ...CREDENTIALS, client_secret },
      { 'x-forwarded-for': `198.51.100.1, ${from}` },
    );

  test('the token endpoint limits the requests of a client per minute', async () => {
    for (let count = 0; count < 120; count += 1) await ask(CLIENT_SECRET);

    await expect(ask(CLIENT_SECRET)).resolves.toMatchObject({ status: 429 });
    clock.time += MINUTE;
    await expect(ask(CLIENT_SECRET)).resolves.toMatchObject({ status: 400 });
  });

  test('the token endpoint limits wrong secrets per source and locks out neither the client nor other sources', async () => {
    for (let count = 0; count < 120; count += 1) await ask('wrong');

    await expect(ask('wrong')).resolves.toMatchObject({ status: 429 });
    await expect(ask('wrong', '203.0.113.8')).resolves.toMatchObject({ status: 401 });
    await expect(ask(CLIENT_SECRET)).resolves.toMatchObject({ status: 400 });
  });
});

describe('revocation', () => {
  beforeEach(() => createLink());

  test.each(['access_token', 'refresh_token'] as const)(
    'revoking the %s ends both tokens',
    async (kind) => {
      const tokens = await connect();

      const response = await oauth.revocationRequest(AS, CLIENT, post, tokens[kind] ?? '', options);
      await oauth.processRevocationResponse(response);

      expect((await asBearer(tokens.access_token)).status).toBe(401);
      await expect(refresh(tokens.refresh_token)).resolves.toMatchObject({
        body: { error: 'invalid_grant' },
      });
    },
  );

  test('revoking an unknown token or one of another client changes nothing', async () => {
    const tokens = await connect();
    await createLink(anotherIncomingLink());
    const ask = (token: string, client_id: string) =>
      form('revoke', { ...CREDENTIALS, token, client_id });

    await expect(ask('unknown', CLIENT_ID)).resolves.toMatchObject({ status: 200 });
    await expect(ask(tokens.access_token, OTHER_CLIENT_ID)).resolves.toMatchObject({ status: 200 });
    expect((await asBearer(tokens.access_token)).status).toBe(200);
  });

  test('revoking a token requires the client’s secret', async () => {
    await expect(form('revoke', { token: 'x', client_id: CLIENT_ID })).resolves.toMatchObject({
      status: 401,
    });
  });
});

describe('a narrowed token', () => {
  beforeEach(() => createLink());
  const report = { method: 'POST', body: JSON.stringify({ issueKeys: ['ABC-1'] }) };

  test('a refresh for fewer scopes narrows the access token and not the grant', async () => {
    const { refresh_token } = await connect({ scope: 'WRITE' });

    const narrowed = (await refresh(refresh_token, { scope: 'READ' })).body;
    expect(narrowed.scope).toBe('READ');
    expect((await asBearer(narrowed.access_token, 'events', report)).status).toBe(403);

    const full = (await refresh(narrowed.refresh_token)).body;
    expect(full.scope).toBe('READ WRITE');
    expect((await asBearer(full.access_token, 'events', report)).status).toBe(202);
  });

  test('a refresh after an administrator narrowed the link gives only the scopes that are left', async () => {
    const { refresh_token } = await connect({ scope: 'WRITE' });
    await changeLink(anIncomingLink({ scope: 'READ' }));

    await expect(refresh(refresh_token, { scope: 'WRITE' })).resolves.toMatchObject({
      status: 400,
      body: { error: 'invalid_scope' },
    });
    await expect(refresh(refresh_token)).resolves.toMatchObject({
      status: 200,
      body: { scope: 'READ' },
    });
  });
});

test.each(['x'.repeat(600), 'x'.repeat(65), '%F0%9F%98%80', '__proto__', '-', '%2e%2e'])(
  'the malformed table id %j is answered as a table that does not exist',
  async (id) => {
    await createLink();
    const { access_token } = await connect();

    expect((await asBearer(access_token, `tables/${id}`)).status).toBe(404);
  },
);
