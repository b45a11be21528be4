import type { ConnectionView } from '#contract/application-link';
import type { AuthorizationOutcome } from '#contract/invocations';
import type { LinkStatus } from '#contract/link-status';
import { aDefinition, useAppSite } from '#support/sites/app-site';
import { ISSUER, startOidcProvider, type OidcProvider } from '#support/servers/start-oidc-provider';

let provider: OidcProvider;
const site = useAppSite(async () => {
  provider = await startOidcProvider();
  return { map: { [ISSUER]: provider.origin } };
});
afterAll(() => provider.stop());

async function createLink(
  authentication: 'client_secret_post' | 'client_secret_basic' = 'client_secret_post',
  more: { clientSecret?: string; tokenEndpoint?: string } = {},
): Promise<string> {
  site().approveEgress(ISSUER);
  const prepared = await site().value<{ linkId: string; redirectUri: string }>(
    'application-links',
    'admin',
    'prepareLink',
  );
  const { linkId, redirectUri } = prepared;
  const client = await provider.register(redirectUri, authentication);
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
      revocationEndpoint: `${ISSUER}/token/revocation`,
      scope: 'openid profile offline_access',
      ...client,
      ...more,
    },
  });
  return linkId;
}

async function connect(linkId: string, deny = false): Promise<AuthorizationOutcome> {
  const back = await site().approve(
    await site().beginAuthorization('reader1', linkId),
    'rita',
    deny,
  );
  return site().value<AuthorizationOutcome>('jira-connections', 'reader1', 'finishAuthorization', {
    ticket: back.searchParams.get('ticket'),
  });
}

describe.each(['client_secret_post', 'client_secret_basic'] as const)(
  'an external provider that wants %s',
  (authentication) => {
    let linkId: string;
    beforeAll(async () => {
      linkId = await createLink(authentication);
    });

    test('an external provider passes the connection test', async () => {
      await expect(
        site().value<LinkStatus>('application-links', 'admin', 'testConnection', { linkId }),
      ).resolves.toMatchObject({ state: 'connected' });
    });

    test('an external provider is asked with PKCE and approved as the person that it names', async () => {
      await expect(connect(linkId)).resolves.toMatchObject({
        connected: true,
        connection: { jiraUser: 'Rita Räder', revocation: 'automatic', noTables: true },
      });
    });

    test('an external provider is not a source of tables', async () => {
      await expect(
        site().invoke('jql-table', 'reader1', 'loadTable', { definition: aDefinition(linkId) }),
      ).resolves.toMatchObject({ error: { code: 'LINK_NOT_JIRA' } });
    });

    test('an external provider is told when the reader disconnects', async () => {
      await expect(
        site().value('jira-connections', 'reader1', 'disconnect', { linkId }),
      ).resolves.toEqual({ disconnected: true, revoked: true });
      expect(provider.requests.at(-1)).toMatchObject({ path: '/token/revocation', status: 200 });
      await expect(
        site().value<ConnectionView[]>('jira-connections', 'reader1', 'listConnections'),
      ).resolves.toEqual([]);
    });

    test('an external provider that denies access leaves no connection', async () => {
      await expect(connect(linkId, true)).resolves.toMatchObject({
        connected: false,
        error: { code: 'AUTHORIZATION_DENIED' },
      });
    });
  },
);

test('a wrong client secret of an external provider is refused', async () => {
  await expect(createLink('client_secret_basic', { clientSecret: 'wrong' })).rejects.toThrow(
    'CLIENT_REJECTED',
  );
});

test.each(['http://id.example.com/token', 'https://127.0.0.1/token', 'https://id/token'])(
  'the token endpoint %s is refused',
  async (tokenEndpoint) => {
    await expect(createLink('client_secret_post', { tokenEndpoint })).rejects.toThrow(
      'URL_REFUSED',
    );
  },
);
