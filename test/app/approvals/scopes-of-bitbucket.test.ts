import type { SavedLink } from '#contract/admin-invocations';
import type { AuthorizationOutcome } from '#contract/invocations';
import type { LinkStatus } from '#contract/link-status';
import { startApplication } from '#dev/applications/start-application';
import type { DataCenterStandIn } from '#dev/jira/stand-in';
import { useAppSite } from '#support/sites/app-site';

const BITBUCKET = 'https://bitbucket.example.com';

let bitbucket: DataCenterStandIn;
const site = useAppSite(async (now) => {
  bitbucket = await startApplication('bitbucket', { baseUrl: BITBUCKET, now });
  return { map: { [BITBUCKET]: bitbucket.origin } };
});
afterAll(() => bitbucket.stop());

const admin = <T>(name: string, payload?: unknown) =>
  site().invoke<T>('application-links', 'admin', name, payload);

/** Registers a client for repositories in Bitbucket, and links it. */
async function createLink(scope: string) {
  site().approveEgress(BITBUCKET);
  const prepared = await admin<{ linkId: string; redirectUri: string }>('prepareLink');
  if (!prepared.ok) throw new Error(prepared.error.message);
  const { linkId, redirectUri } = prepared.value;
  const client = bitbucket.registerClient({ name: linkId, redirectUri, scope: 'REPO_READ' });
  const outgoing = { kind: 'oauth2-data-center', scope, ...client };
  const link = { linkId, name: 'Code', url: BITBUCKET, type: 'bitbucket', outgoing };
  return { linkId, created: await admin<SavedLink>('createLink', link) };
}

test('the wizard learns the scopes that a Bitbucket publishes', async () => {
  site().approveEgress(BITBUCKET);

  await expect(admin('probeUrl', { url: BITBUCKET })).resolves.toMatchObject({
    value: {
      found: true,
      application: { type: 'bitbucket' },
      scopes: ['PUBLIC_REPOS', 'REPO_READ', 'REPO_WRITE', 'REPO_ADMIN', 'ACCOUNT_WRITE'],
    },
  });
});

test.each(['REPO_READ', 'PUBLIC_REPOS'])(
  'a Bitbucket that is linked with %s is connected and approved',
  async (scope) => {
    const { linkId } = await createLink(scope);
    await expect(admin<LinkStatus>('testConnection', { linkId })).resolves.toMatchObject({
      value: { state: 'connected' },
    });

    const url = await site().beginAuthorization('reader1', linkId);
    expect(new URL(url).searchParams.get('scope')).toBe(scope);
    const back = await site().approve(url, 'reader1');
    const ticket = back.searchParams.get('ticket');
    await expect(
      site().value<AuthorizationOutcome>('jira-connections', 'reader1', 'finishAuthorization', {
        ticket,
      }),
    ).resolves.toMatchObject({ connected: true });
  },
);

test('a Bitbucket is not linked with a scope of Jira, which it does not publish', async () => {
  const { created } = await createLink('READ');

  expect(created).toMatchObject({
    error: { code: 'SCOPE_MISSING', details: { remark: 'READ' } },
  });
});
