import * as oauth from 'oauth4webapi';
import type { ApplicationLinkView, IncomingApprovalView } from '#contract/application-link';
import type { AuditEntry } from '#contract/audit';
import type { SavedLink } from '#contract/admin-invocations';
import type { IncomingConsent } from '#contract/invocations';
import { ACCOUNTS, type AccountKey } from '#dev/confluence/accounts';
import { eventually } from '#support/eventually';
import { useAppSite } from '#support/sites/app-site';
import {
  allowAccess,
  authorizationQuery,
  connectApplication,
  createTwoWayLink,
  type LinkedApplication,
} from '#support/sites/incoming-site';

const site = useAppSite();

const admin = <T>(name: string, payload?: unknown) =>
  site().value<T>('application-links', 'admin', name, payload);
function approvalsOf(account: AccountKey) {
  site().letIndexesCatchUp();
  return site().value<IncomingApprovalView[]>('jira-connections', account, 'listIncomingApprovals');
}
const accountIdOf = (account: AccountKey) =>
  ACCOUNTS.find(({ key }) => key === account)?.accountId ?? '';

async function connect(account: AccountKey, application: LinkedApplication, scope = 'READ') {
  const { issuer, ask } = await connectApplication(site(), account, application, scope);
  return { issuer, ask: async () => (await ask('/tables')).status };
}

const isStored = (text: string) => JSON.stringify(site().host.dumpStorage()).includes(text);

async function auditOf(linkId: string) {
  site().letIndexesCatchUp();
  const { entries } = await admin<{ entries: AuditEntry[] }>('listAuditEntries', {});
  return entries.filter((entry) => entry.linkId === linkId);
}

test('an administrator sees the endpoints of the incoming side and when the application last used them', async () => {
  const application = await createTwoWayLink(site());
  const { linkId } = application;
  const before = await admin<ApplicationLinkView>('viewCredentials', { linkId });
  expect(before.incoming).not.toHaveProperty('lastUsedAt');

  const { issuer } = await connect('reader1', application);

  const metadata = (await (
    await fetch(`${issuer}/.well-known/oauth-authorization-server`)
  ).json()) as oauth.AuthorizationServer;
  const shown = await admin<ApplicationLinkView>('viewCredentials', { linkId });
  const { endpoints, lastUsedAt } = shown.incoming ?? {};
  expect(endpoints).toEqual({
    authorization: metadata.authorization_endpoint,
    token: metadata.token_endpoint,
    revocation: metadata.revocation_endpoint,
    metadata: `${issuer}/.well-known/oauth-authorization-server`,
  });
  expect(Number.isNaN(Date.parse(lastUsedAt ?? ''))).toBe(false);
  const listed = (await admin<ApplicationLinkView[]>('listLinks')).find(({ id }) => id === linkId);
  expect(listed?.incoming).toEqual(shown.incoming);
  const { link } = await admin<SavedLink>('setEnabled', { linkId, enabled: true });
  expect(link.incoming).toEqual(shown.incoming);
});

test('the first request of an application without a redirect URL waits until an administrator accepts its address', async () => {
  const redirect = 'https://jira.example.com/plugins/servlet/oauth2/back';
  const application = await createTwoWayLink(site(), { redirectUris: [], scope: 'READ' });
  const { linkId } = application;
  const query = async (redirect_uri: string) => {
    const verifier = oauth.generateRandomCodeVerifier();
    const parameters = new URLSearchParams(await authorizationQuery(application, { verifier }));
    parameters.set('redirect_uri', redirect_uri);
    return parameters.toString();
  };
  const request = async (uri: string) =>
    site().value<IncomingConsent>('jira-connections', 'reader1', 'readAuthorizationRequest', {
      query: await query(uri),
    });
  const heldUri = async () => {
    const links = await admin<ApplicationLinkView[]>('listLinks');
    return links.find(({ id }) => id === linkId)?.incoming?.heldRedirectUri;
  };

  expect(await request('https://evil.example.com/back')).toMatchObject({ status: 'refused' });
  expect(await heldUri()).toBeUndefined();
  expect(await request(redirect)).toEqual({
    status: 'held',
    link: {
      id: linkId,
      name: expect.stringMatching(/^Two-way Jira/) as string,
      displayUrl: 'https://jira.example.com/jira',
    },
    host: 'jira.example.com',
  });
  expect(await request(`${redirect}/other`)).toMatchObject({ status: 'held' });
  expect(await heldUri()).toBe(redirect);

  const incoming = { redirectUris: [redirect], scope: 'READ', allowsClientCredentials: false };
  await admin('saveIncoming', { linkId, incoming });

  expect(await heldUri()).toBeUndefined();
  expect(await request(`${redirect}/other`)).toMatchObject({ status: 'refused' });
  const back = await allowAccess(site(), 'reader1', await query(redirect));
  expect(back.href).toMatch(`${redirect}?code=`);
});

test('a person sees each application that they allowed once, and revokes it', async () => {
  const application = await createTwoWayLink(site());
  const { linkId } = application;
  const first = await connect('reader1', application);
  const second = await connect('reader1', application, 'WRITE');
  const other = await connect('reader2', application);

  expect((await approvalsOf('reader1')).filter(({ link }) => link.id === linkId)).toMatchObject([
    { link: { name: expect.stringMatching(/^Two-way Jira/) as string }, scope: ['READ', 'WRITE'] },
  ]);
  await site().value('jira-connections', 'reader1', 'revokeIncomingApproval', { linkId });

  expect((await approvalsOf('reader1')).filter(({ link }) => link.id === linkId)).toEqual([]);
  expect([await first.ask(), await second.ask(), await other.ask()]).toEqual([401, 401, 200]);
  expect(await approvalsOf('reader2')).toMatchObject([{ scope: ['READ'] }]);
});

test('the audit log records that a person allowed and revoked an application', async () => {
  const application = await createTwoWayLink(site());
  const { linkId } = application;
  await connect('reader1', application);
  site().letIndexesCatchUp();
  const revoke = () =>
    site().value('jira-connections', 'reader1', 'revokeIncomingApproval', { linkId });
  await revoke();
  await revoke();

  const accountId = accountIdOf('reader1');
  const approvals = (await auditOf(linkId)).filter(({ action }) => action.startsWith('approv'));
  expect(approvals).toMatchObject([
    { action: 'approval-revoked', accountId, details: { direction: 'incoming' } },
    { action: 'approved', accountId, details: { direction: 'incoming', scope: 'READ' } },
  ]);
});

test.each([
  ['its incoming side is removed', 'saveIncoming', { incoming: null }],
  ['it is deleted', 'deleteLink', {}],
])('no grant of a link is kept when %s', async (_when, name, payload) => {
  const application = await createTwoWayLink(site());
  const { linkId, client } = application;
  const { ask } = await connect('reader1', application);
  expect(isStored(client.client_id)).toBe(true);
  site().letIndexesCatchUp();

  await admin(name, { linkId, ...payload });

  expect(await ask()).toBe(401);
  // The link itself is kept until its approvals were looked for again.
  await eventually(() => {
    site().advance(60_000);
    return isStored(client.client_id) ? undefined : true;
  });
});
