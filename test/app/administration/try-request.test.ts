import type { TriedRequest } from '#contract/admin-invocations';
import { eventually } from '#support/eventually';
import { useAppSite } from '#support/sites/app-site';
import { ISSUER, startOidcProvider, type OidcProvider } from '#support/servers/start-oidc-provider';

let provider: OidcProvider;
const site = useAppSite(async () => {
  provider = await startOidcProvider();
  return { map: { [ISSUER]: provider.origin } };
});
afterAll(() => provider.stop());

async function createLink() {
  site().approveEgress(ISSUER);
  const { linkId, redirectUri } = await site().value<{ linkId: string; redirectUri: string }>(
    'application-links',
    'admin',
    'prepareLink',
  );
  const client = await provider.register(redirectUri, 'client_secret_post');
  await site().value('application-links', 'admin', 'createLink', {
    linkId,
    name: 'Directory',
    url: ISSUER,
    type: 'generic',
    outgoing: {
      kind: 'oauth2-external',
      provider: 'custom',
      authorizationEndpoint: `${ISSUER}/auth`,
      tokenEndpoint: `${ISSUER}/token`,
      scope: 'openid profile offline_access',
      ...client,
    },
  });
  return { linkId, authorize: `/auth?${authorize(client.clientId, redirectUri)}` };
}

const authorize = (client_id: string, redirect_uri: string) =>
  new URLSearchParams({
    client_id,
    redirect_uri,
    response_type: 'code',
    scope: 'openid',
  }).toString();

async function approve(linkId: string): Promise<void> {
  const { authorizationUrl } = await site().value<{ authorizationUrl: string }>(
    'application-links',
    'admin',
    'approveLink',
    { linkId, as: 'me', returnTo: null },
  );
  const back = await site().approve(authorizationUrl, 'rita');
  const ticket = back.searchParams.get('ticket');
  await site().value('jira-connections', 'admin', 'finishAuthorization', { ticket });
}

const tryPath = (linkId: string, path: string) =>
  site().invoke<TriedRequest>('application-links', 'admin', 'tryRequest', { linkId, path });
const lastPath = () => provider.requests.at(-1)?.path;

test('an administrator who approved access sees what the application answers them', async () => {
  const { linkId } = await createLink();
  expect(await tryPath(linkId, '/me')).toMatchObject({ error: { code: 'AUTHORIZATION_REQUIRED' } });
  await approve(linkId);

  const result = await tryPath(linkId, '/me');

  expect(result).toMatchObject({
    value: { status: 200, contentType: 'application/json', isRedirect: false, isCut: false },
  });
  expect(result.ok && result.value.text).toContain('"name": "Rita Räder"');
});

test('a redirect is shown and not followed, and an error of the application is an answer', async () => {
  const { linkId, authorize: path } = await createLink();
  await approve(linkId);

  expect(await tryPath(linkId, '/nothing-here')).toMatchObject({ value: { status: 404 } });
  expect(await tryPath(linkId, path)).toMatchObject({ value: { status: 303, isRedirect: true } });
  // The provider tells of its answers by a channel of its own.
  await eventually(() => (lastPath()?.startsWith('/auth') ? true : undefined));
});

test.each(['//elsewhere.example.com/', '/%2e%2e/x', 'https://elsewhere.example.com/'])(
  'the path %p is refused and nothing is sent',
  async (path) => {
    const { linkId } = await createLink();
    await approve(linkId);
    const before = provider.requests.length;

    expect(await tryPath(linkId, path)).toMatchObject({
      error: { code: 'PAYLOAD_INVALID', details: { reason: 'path' } },
    });
    expect(provider.requests).toHaveLength(before);
  },
);

test('requests of a link to Jira are not tried, because its tables show what it can do', async () => {
  expect(await tryPath(await site().createLink(), '/rest/api/2/myself')).toMatchObject({
    error: { code: 'LINK_NOT_OUTGOING' },
  });
});
