import { aFrame, useFixtureHosts, type FixtureHost } from '#support/servers/start-host';

interface Attempt {
  result?: { status: number; body: string };
  error?: { name: string; message: string; status: number };
}

const startHost = useFixtureHosts();

const CURRENT_USER = '/wiki/rest/api/user/current?expand=operations';

const request = (host: FixtureHost, payload: object, viewer = aFrame().viewer) =>
  host.call<Attempt>(
    'requestProduct',
    { product: 'requestConfluence', as: 'asUser', path: CURRENT_USER, ...payload },
    { viewer },
  );

test('a request asUser reaches Confluence as the viewer, with the app’s path and query', async () => {
  const host = await startHost();

  const { result } = await request(host, {});

  expect(result).toEqual({ status: 200, body: '{"accountId":"reader-1"}' });
  expect(host.productCalls).toMatchObject([
    { product: 'confluence', as: 'user', accountId: 'reader-1', path: CURRENT_USER, method: 'GET' },
  ]);
});

test('a request asApp reaches Confluence as the app, without an account', async () => {
  const host = await startHost();

  await request(host, { as: 'asApp' });

  expect(host.productCalls).toMatchObject([{ as: 'app', accountId: undefined }]);
});

test.each(['guest', 'anonymous'] as const)(
  'Forge does not act for a viewer of kind %s',
  async (kind) => {
    const host = await startHost();
    const { accountId, ...viewer } = aFrame().viewer;
    const account = kind === 'anonymous' ? undefined : accountId;

    const { error } = await request(host, {}, { ...viewer, accountId: account, kind });

    expect(error).toMatchObject({ name: 'NEEDS_AUTHENTICATION_ERR', status: 401 });
    expect(error?.message).toBe('Authentication Required');
    expect(host.productCalls).toHaveLength(0);
  },
);

test('a request without its scope in the manifest is answered with 401 in Atlassian’s words', async () => {
  const host = await startHost();

  const { result } = await request(host, { path: '/wiki/api/v2/pages/1' });

  expect(result?.status).toBe(401);
  expect(result?.body).toContain('scope does not match');
  expect(host.productCalls).toHaveLength(0);
});

test('a request to a path with unknown scopes is refused and reported as not modelled', async () => {
  const host = await startHost();

  const { error } = await request(host, { path: '/wiki/rest/api/audit?token=x' });

  expect(error).toMatchObject({ name: 'PROXY_ERR', status: 501 });
  expect(error?.message).toContain('NOT_MODELLED');
  expect(host.unmodelledCalls).toEqual(['GET confluence /wiki/rest/api/audit']);
});

test('a request to Jira on a site without Jira is answered with a distinct error', async () => {
  const host = await startHost();

  const { error } = await request(host, { product: 'requestJira', path: '/rest/api/3/myself' });

  expect(error?.status).toBe(404);
  expect(host.unmodelledCalls).toEqual([]);
});

test('a call that no platform service models is refused and reported', async () => {
  const host = await startHost();

  const { error } = await host.call<Attempt>('callStargate', { path: '/forge/something/new' });

  expect(error).toMatchObject({ name: 'PROXY_ERR', status: 501 });
  expect(host.unmodelledCalls).toEqual(['GET stargate as app /forge/something/new']);
});
