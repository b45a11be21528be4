/** What a token of a linked application reaches, and when it ends. */
import * as oauth from 'oauth4webapi';
import type { IncomingApprovalView } from '#contract/application-link';
import type { IncomingConsent } from '#contract/invocations';
import type { AccountKey } from '#dev/confluence/accounts';
import { aDefinition, useAppSite } from '#support/sites/app-site';
import { createOAuth1Link } from '#support/sites/oauth1-link';
import {
  authorizationQuery,
  createTwoWayLink,
  withIncomingSide,
  redeemCode,
  type LinkedApplication,
} from '#support/sites/incoming-site';

const site = useAppSite();

/** The person reads the consent page and allows access. @param others the other links that they select */
async function connect(
  account: AccountKey,
  application: LinkedApplication,
  others: (named: { id: string; name: string }[]) => string[] = () => [],
) {
  const verifier = oauth.generateRandomCodeVerifier();
  const query = await authorizationQuery(application, { verifier });
  const person = <T>(name: string, payload?: unknown) =>
    site().value<T>('jira-connections', account, name, payload);
  const consent = await person<IncomingConsent>('readAuthorizationRequest', { query });
  if (consent.status !== 'ask') throw new Error(JSON.stringify(consent));
  const named = consent.otherLinks ?? [];
  const { redirectTo } = await person<{ redirectTo: string }>('decideAuthorization', {
    requestId: consent.requestId,
    allow: true,
    otherLinkIds: others(named),
  });
  const { issuer, tokens } = await redeemCode(application, new URL(redirectTo), verifier);
  const ask = (path: string) =>
    fetch(issuer + path, { headers: { authorization: `Bearer ${tokens.access_token}` } });
  const refresh = (token = tokens.refresh_token) =>
    fetch(`${issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: token ?? '',
        client_id: application.client.client_id,
        client_secret: application.secret,
      }),
    });
  return { ask, refresh, named, person };
}

const saveTable = (account: AccountKey, linkId: string, jql: string) =>
  site().value('jql-table', account, 'signDefinition', {
    definition: aDefinition(linkId, { jql, maxRows: 5 }),
  });

const jqlOf = async (response: Response) =>
  ((await response.json()) as { tables: { id: string; jql: string }[] }).tables;

test('a token reads the tables of its own link, and of another link only if the person agreed to that', async () => {
  const application = await createTwoWayLink(site());
  const other = await site().createLink('Secret Jira');
  const third = await site().createLink('Third Jira');
  await site().connect('author1', application.linkId);
  await site().connect('author1', other);
  await saveTable('author1', application.linkId, 'project = APP');
  await saveTable('author1', other, 'project = SEC');
  await saveTable('author1', third, 'project = OPS');

  site().letIndexesCatchUp();
  const narrow = await connect('author1', application);
  const wide = await connect('author1', application, (named) =>
    named.filter(({ name }) => name === 'Secret Jira').map(({ id }) => id),
  );

  expect(narrow.named.map(({ name }) => name)).toEqual(['Secret Jira', 'Third Jira']);
  expect((await jqlOf(await narrow.ask('/tables'))).map(({ jql }) => jql)).toEqual([
    'project = APP',
  ]);
  const shown = await jqlOf(await wide.ask('/tables'));
  expect(shown.map(({ jql }) => jql).sort()).toEqual(['project = APP', 'project = SEC']);
  const secret = shown.find(({ jql }) => jql === 'project = SEC');
  expect((await narrow.ask(`/tables/${secret?.id}`)).status).toBe(404);
  expect((await wide.ask(`/tables/${secret?.id}`)).status).toBe(200);
  site().letIndexesCatchUp();
  const approvals = await wide.person<IncomingApprovalView[]>('listIncomingApprovals');
  expect(approvals.find(({ link }) => link.id === application.linkId)?.otherLinks).toEqual([
    'Secret Jira',
  ]);
});

test('a link that the consent page did not name cannot be agreed to', async () => {
  const application = await createTwoWayLink(site());
  const other = await site().createLink('Unnamed Jira');

  const { ask } = await connect('author2', application, () => [other]);
  await saveTable('author2', other, 'project = SEC');

  expect(await jqlOf(await ask('/tables'))).toEqual([]);
});

test('a grant ends at its next refresh once Jira no longer lets its person in', async () => {
  const application = await createTwoWayLink(site());
  await site().connect('reader1', application.linkId);
  const { ask, refresh } = await connect('reader1', application);
  site().jira.revokeUser('reader1');

  const refused = await refresh();

  expect(refused.status).toBe(400);
  await expect(refused.json()).resolves.toMatchObject({ error: 'invalid_grant' });
  expect((await ask('/tables')).status).toBe(401);
});

test('a grant of a link with impersonation ends once an administrator takes the person from its list', async () => {
  const accountId = site().confluence.accountId('author2') ?? '';
  const linkId = await createOAuth1Link(site(), {
    level: 'impersonation',
    users: [{ accountId, username: 'author2' }],
    twoLOAllowed: true,
    twoLOImpersonationAllowed: true,
  });
  const { ask, refresh } = await connect('author2', await withIncomingSide(site(), linkId));
  const first = (await (await refresh()).json()) as oauth.TokenEndpointResponse;
  expect(first.refresh_token).toBeDefined();
  await site().value('application-links', 'admin', 'saveOutgoing', {
    linkId,
    outgoing: { kind: 'oauth1', level: 'impersonation', users: [] },
    unverified: true,
  });

  expect((await refresh(first.refresh_token)).status).toBe(400);
  expect((await ask('/tables')).status).toBe(401);
});

test('a grant of a person who never approved access in Jira, or whose Jira is down, goes on', async () => {
  const application = await createTwoWayLink(site());
  const never = await connect('author2', application);
  await site().connect('author1', application.linkId);
  const down = await connect('author1', application);

  expect((await never.refresh()).status).toBe(200);
  site().jira.faults.add({ path: '/rest/api', kind: { type: 'reset' } });
  expect((await down.refresh()).status).toBe(200);
});

test('a grant ends at its next refresh once its person is deactivated in Confluence', async () => {
  const application = await createTwoWayLink(site());
  const { ask, refresh } = await connect('reader2', application);
  site().confluence.deactivatePerson('reader2');

  expect((await refresh()).status).toBe(400);
  expect((await ask('/tables')).status).toBe(401);
});

test('anonymous requests cost no call of Confluence and read no list of links', async () => {
  const application = await createTwoWayLink(site());
  const { ask } = await connect('author1', application);
  const issuer = (await ask('/tables')).url.replace(/\/tables$/, '');
  const unknown = new URLSearchParams({ grant_type: 'x', client_id: 'nobody', client_secret: 'x' });
  const before = site().host.log.entries().length;

  const metadata = await fetch(`${issuer}/.well-known/oauth-authorization-server`);
  const token = await fetch(`${issuer}/token`, { method: 'POST', body: unknown });

  expect([metadata.status, token.status]).toEqual([200, 401]);
  const calls = site().host.log.entries().slice(before);
  expect(calls.filter(({ kind }) => kind === 'platform').map(({ what }) => what)).toEqual([
    'POST stargate as app /graphql',
    'POST kvs /api/v1/get',
  ]);
});
