import * as oauth from 'oauth4webapi';
import { aDefinition } from '#support/sites/app-site';
import { incomingClient, READER } from '#support/sites/incoming-client';
import {
  anIncomingLink,
  AS,
  INSTALLATION_ID,
  ISSUER,
  useIncomingProvider,
  OTHER_LINK_ID,
  anotherIncomingLink,
} from '#support/sites/incoming-provider';

const provider = useIncomingProvider();
const { clock, send, createLink, changeLink, changedAt, saveTable } = provider;
const { connect, asBearer, newCode, refresh } = incomingClient(provider);

const HOUR_MS = 60 * 60_000;

describe('tokens of a link', () => {
  test.each([
    ['is disabled', { disabled: true }],
    ['is being deleted', { deleting: true }],
    ['lost its incoming side', { incoming: undefined }],
    ['has another client', anIncomingLink({ clientId: 'new-client' })],
  ])('an incoming token of a link that %s opens no resource', async (_what, change) => {
    await createLink();
    const { access_token } = await connect();
    await changeLink(change);

    expect((await asBearer(access_token)).status).toBe(401);
  });

  test('an incoming token loses the scope that its link loses', async () => {
    await createLink();
    const { access_token } = await connect({ scope: 'WRITE' });
    const report = () =>
      asBearer(access_token, 'events', { method: 'POST', body: '{"issueKeys":["ABC-1"]}' });
    expect((await report()).status).toBe(202);

    await changeLink(anIncomingLink({ scope: 'READ' }));

    const refused = await report();
    expect(refused.status).toBe(403);
    expect(refused.headers.get('www-authenticate')).toBe('Bearer error="insufficient_scope"');
  });
});

describe('the web trigger', () => {
  test('the web trigger describes the authorization server', async () => {
    const response = await send(`${ISSUER}/.well-known/oauth-authorization-server`);

    expect(response.status).toBe(200);
    const metadata = await oauth.processDiscoveryResponse(new URL(ISSUER), response);
    expect(metadata).toMatchObject(AS);
    expect(metadata.code_challenge_methods_supported).toEqual(['S256']);
  });

  test('the web trigger serves the manifest of application links in JSON and in XML', async () => {
    const manifest = `${ISSUER}/rest/applinks/1.0/manifest`;
    const json = await send(manifest, { headers: { accept: 'application/json' } });
    const xml = await send(manifest);
    const consumer = await send(`${ISSUER}/plugins/servlet/oauth/consumer-info`);

    await expect(json.json()).resolves.toMatchObject({
      id: INSTALLATION_ID,
      typeId: 'generic',
      url: ISSUER,
      inboundAuthenticationTypes: [
        expect.stringMatching(/\.OAuthAuthenticationProvider$/),
        expect.stringMatching(/\.TwoLeggedOAuthAuthenticationProvider$/),
        expect.stringMatching(/\.TwoLeggedOAuthWithImpersonationAuthenticationProvider$/),
      ],
    });
    expect(xml.headers.get('content-type')).toMatch(/^application\/xml/);
    await expect(xml.text()).resolves.toContain(`<id>${INSTALLATION_ID}</id>`);
    await expect(consumer.text()).resolves.toMatch(/<publicKey>[A-Za-z0-9+/=]{300,}<\/publicKey>/);
  });

  test.each([
    ['GET', 'token', 405, 'method_not_allowed'],
    ['POST', '.well-known/oauth-authorization-server', 405, 'method_not_allowed'],
    ['GET', '', 404, 'not_found'],
    ['GET', 'tables/../token', 405, 'method_not_allowed'],
    ['GET', 'constructor', 404, 'not_found'],
    ['DELETE', 'tables', 401, 'unauthorized'],
  ])('the web trigger answers %s /%s in JSON', async (method, path, status, error) => {
    const response = await send(`${ISSUER}/${path}`, { method });

    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/json');
    await expect(response.json()).resolves.toMatchObject({ error });
  });

  test('the web trigger refuses a body of more than 32 KiB', async () => {
    const response = await send(`${ISSUER}/token`, { method: 'POST', body: 'x'.repeat(32_769) });

    expect(response.status).toBe(413);
  });

  test('the web trigger accepts a token in the Authorization header only', async () => {
    await createLink();
    const { access_token } = await connect();

    expect((await send(`${ISSUER}/tables?access_token=${access_token}`)).status).toBe(401);
  });
});

test('an access token opens resources for an hour, and then only its successor does', async () => {
  await createLink();
  const { access_token, refresh_token } = await connect();
  clock.time += HOUR_MS - 1;
  expect((await asBearer(access_token)).status).toBe(200);

  clock.time += 1;

  const refused = await asBearer(access_token);
  expect(refused.status).toBe(401);
  expect(refused.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  const renewed = await refresh(refresh_token);
  expect((await asBearer(renewed.body.access_token)).status).toBe(200);
});

test('a refresh token opens no resource as a bearer token', async () => {
  await createLink();
  const { access_token, refresh_token } = await connect();
  expect((await asBearer(access_token)).status).toBe(200);

  expect((await asBearer(refresh_token)).status).toBe(401);
});

test('a code opens no resource as a bearer token', async () => {
  await createLink();

  const { code } = await newCode();

  expect((await asBearer(code)).status).toBe(401);
});

test('a token of one link reports no changes for another link', async () => {
  const { id } = await createLink();
  await createLink(anotherIncomingLink());
  const { access_token } = await connect({ scope: 'WRITE' });
  const report = (linkId: string) =>
    asBearer(access_token, 'events', {
      method: 'POST',
      body: JSON.stringify({ issueKeys: ['ABC-1'], linkId }),
    });

  const refused = await report(OTHER_LINK_ID);

  expect(refused.status).toBe(403);
  expect(refused.headers.get('www-authenticate')).toBe('Bearer error="insufficient_scope"');
  await expect(changedAt(OTHER_LINK_ID)).resolves.toBeUndefined();
  expect((await report(id)).status).toBe(202);
  await expect(changedAt(id)).resolves.toBe(clock.time);
});

test('the tables of a person are listed in the order in which they were saved, newest first', async () => {
  const link = await createLink();
  const save = (id: string, savedAt: string) =>
    saveTable({
      id,
      accountId: READER.accountId,
      definition: aDefinition(link.id),
      savedAt,
    });
  await save('b-middle', '2026-11-02T00:00:00.000Z');
  await save('a-newest', '2026-11-03T00:00:00.000Z');
  await save('c-oldest', '2026-11-01T00:00:00.000Z');
  await save('0-second', '2026-11-02T12:00:00.000Z');
  const { access_token } = await connect();

  const response = await asBearer(access_token);

  const { tables } = (await response.json()) as { tables: { id: string }[] };
  expect(tables.map(({ id }) => id)).toEqual(['a-newest', '0-second', 'b-middle', 'c-oldest']);
});
