import * as oauth from 'oauth4webapi';
import { incomingClient } from '#support/sites/incoming-client';
import {
  anIncomingLink,
  AS,
  INSTALLATION_ID,
  ISSUER,
  useIncomingProvider,
} from '#support/sites/incoming-provider';

const provider = useIncomingProvider();
const { send, createLink, changeLink } = provider;
const { connect, asBearer } = incomingClient(provider);

describe('tokens of a link', () => {
  test.each([
    ['is switched off', { disabled: true }],
    ['is being deleted', { deleting: true }],
    ['lost its incoming side', { incoming: undefined }],
    ['has another client', anIncomingLink({ clientId: 'new-client' })],
  ])('that %s are good for nothing', async (_what, change) => {
    await createLink();
    const { access_token } = await connect();
    await changeLink(change);

    expect((await asBearer(access_token)).status).toBe(401);
  });

  test('lose the scope that the link loses', async () => {
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
  test('describes the server', async () => {
    const response = await send(`${ISSUER}/.well-known/oauth-authorization-server`);

    expect(response.status).toBe(200);
    const metadata = await oauth.processDiscoveryResponse(new URL(ISSUER), response);
    expect(metadata).toMatchObject(AS);
    expect(metadata.code_challenge_methods_supported).toEqual(['S256']);
  });

  test('introduces itself to the wizard of application links, in JSON and in XML', async () => {
    const manifest = `${ISSUER}/rest/applinks/1.0/manifest`;
    const json = await send(manifest, { headers: { accept: 'application/json' } });
    const xml = await send(manifest);
    const consumer = await send(`${ISSUER}/plugins/servlet/oauth/consumer-info`);

    await expect(json.json()).resolves.toMatchObject({
      id: INSTALLATION_ID,
      typeId: 'generic',
      url: ISSUER,
      inboundAuthenticationTypes: [],
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
  ])('answers %s /%s in JSON', async (method, path, status, error) => {
    const response = await send(`${ISSUER}/${path}`, { method });

    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/json');
    await expect(response.json()).resolves.toMatchObject({ error });
  });

  test('takes no body of more than 32 KiB', async () => {
    const response = await send(`${ISSUER}/token`, { method: 'POST', body: 'x'.repeat(32_769) });

    expect(response.status).toBe(413);
  });

  test('takes a token in the header only', async () => {
    await createLink();
    const { access_token } = await connect();

    expect((await send(`${ISSUER}/tables?access_token=${access_token}`)).status).toBe(401);
  });
});
