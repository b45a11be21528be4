import type { SavedLink } from '#contract/admin-invocations';
import type { ApplicationLinkView } from '#contract/application-link';
import type { AuditEntry } from '#contract/audit';
import { aDefinition, JIRA_URL, useAppSite } from '#support/sites/app-site';

const site = useAppSite();

const admin = <T>(name: string, payload?: unknown) =>
  site().value<T>('application-links', 'admin', name, payload);
const load = (linkId: string) =>
  site().invoke('jql-table', 'reader1', 'loadTable', { definition: aDefinition(linkId) });
const secretsOf = (linkId: string) =>
  Object.keys(site().host.dumpStorage().secrets).filter((key) => key.includes(linkId));
const audit = async () => {
  site().letIndexesCatchUp();
  const { entries } = await admin<{ entries: AuditEntry[] }>('listAuditEntries', {});
  return entries;
};

const tokensOf = (linkId: string) => secretsOf(linkId).filter((key) => key.startsWith('token:'));

const client = (clientId: string, more: object = {}) => ({
  kind: 'oauth2-data-center',
  clientId,
  scope: 'READ',
  ...more,
});

async function connectedLink(): Promise<{ linkId: string; clientId: string }> {
  const linkId = await site().createLink();
  await site().connect('reader1', linkId);
  site().letIndexesCatchUp();
  const { outgoing } = await admin<ApplicationLinkView>('viewCredentials', { linkId });
  return { linkId, clientId: outgoing && 'clientId' in outgoing ? outgoing.clientId : '' };
}

test('a new name of a link changes nothing else', async () => {
  const { linkId } = await connectedLink();

  const { link } = await admin<SavedLink>('editLink', { linkId, name: 'Renamed', url: JIRA_URL });

  expect(link.name).toBe('Renamed');
  await expect(load(linkId)).resolves.toMatchObject({ ok: true });
});

test('a new URL of a link clears its secret and tokens and revokes the tokens at the old URL', async () => {
  const { linkId } = await connectedLink();
  const revoked = () => site().jira.requests.filter(({ path }) => path.endsWith('/revoke')).length;
  const before = revoked();

  const { link } = await admin<SavedLink>('editLink', {
    linkId,
    name: 'Moved',
    url: 'https://elsewhere.example.com',
  });

  expect(link.displayUrl).toBe('https://elsewhere.example.com');
  expect(link.outgoing).not.toHaveProperty('secretSetAt');
  expect(tokensOf(linkId)).toEqual([]);
  expect(revoked() - before).toBe(1);
  await expect(load(linkId)).resolves.toMatchObject({ error: { code: 'AUTHORIZATION_REQUIRED' } });
});

test('a new secret of the same client keeps approvals, another client ends them', async () => {
  const { linkId, clientId } = await connectedLink();

  const clientSecret = 'another secret, and a wrong one';
  await admin('saveOutgoing', {
    linkId,
    outgoing: client(clientId, { clientSecret }),
    unverified: true,
  });
  await expect(load(linkId)).resolves.toMatchObject({ ok: true });
  expect(secretsOf(linkId)).toHaveLength(2);

  const { link } = await admin<SavedLink>('saveOutgoing', {
    linkId,
    outgoing: client('another'),
    unverified: true,
  });
  expect(link.outgoing).not.toHaveProperty('secretSetAt');
  expect(tokensOf(linkId)).toEqual([]);
  await expect(load(linkId)).resolves.toMatchObject({ error: { code: 'AUTHORIZATION_REQUIRED' } });

  const removed = await admin<SavedLink>('saveOutgoing', { linkId, outgoing: null });
  expect(removed.link).toMatchObject({ direction: 'none' });
});

test.each<[string, (clientId: string) => object, string]>([
  ['a wrong secret', (id) => client(id, { clientSecret: 'a wrong one' }), 'CLIENT_REJECTED'],
  ['a client without its secret', () => client('another'), 'PAYLOAD_INVALID'],
  ['a scope that Jira does not know', (id) => client(id, { scope: 'FLY' }), 'SCOPE_MISSING'],
])('editing a link refuses %s and keeps what works', async (_what, outgoingOf, code) => {
  const { linkId, clientId } = await connectedLink();
  const before = secretsOf(linkId);

  const result = await site().invoke('application-links', 'admin', 'saveOutgoing', {
    linkId,
    outgoing: outgoingOf(clientId),
  });

  expect(result).toMatchObject({ ok: false, error: { code } });
  expect(secretsOf(linkId)).toEqual(before);
  await expect(admin('testConnection', { linkId })).resolves.toMatchObject({ state: 'connected' });
});

test('editing a link tests the stored secret if none is entered', async () => {
  const { linkId, clientId } = await connectedLink();
  const refreshes = () => site().jira.requests.filter(({ path }) => path.endsWith('/token')).length;
  const before = refreshes();

  await admin('saveOutgoing', { linkId, outgoing: client(clientId, { scope: 'WRITE' }) });

  expect(refreshes() - before).toBe(1);
});

test('an incoming side shows its secret once, keeps its client through changes, and leaves nothing when it is removed', async () => {
  const linkId = await site().createLink();
  const incoming = { redirectUris: [], scope: 'READ', allowsClientCredentials: false };

  const created = await admin<SavedLink>('saveIncoming', { linkId, incoming });
  expect(created.link.direction).toBe('two-way');
  const { clientId, clientSecret } = created.credentials ?? { clientId: '', clientSecret: '' };
  expect(clientSecret).toMatch(/^[\w-]{43}$/);

  const redirectUris = ['https://jira.example.com/callback?x=1'];
  const changed = await admin<SavedLink>('saveIncoming', {
    linkId,
    incoming: { ...incoming, redirectUris },
  });
  expect(changed.credentials).toBeUndefined();
  expect(changed.link.incoming).toMatchObject({ clientId, redirectUris });

  const rotated = await admin<SavedLink>('rotateIncomingSecret', { linkId });
  expect(rotated.credentials?.clientId).toBe(clientId);
  expect(rotated.credentials?.clientSecret).not.toBe(clientSecret);
  const stored = JSON.stringify(site().host.dumpStorage());
  for (const secret of [clientSecret, rotated.credentials?.clientSecret ?? '']) {
    expect(stored).not.toContain(secret);
    expect(stored).not.toContain(Buffer.from(secret).toString('base64'));
  }

  const removed = await admin<SavedLink>('saveIncoming', { linkId, incoming: null });
  expect(removed.link).not.toHaveProperty('incoming');
  const added = await admin<SavedLink>('saveIncoming', { linkId, incoming });
  expect(added.credentials?.clientId).not.toBe(clientId);
});

test('a new link with the name of another gets a number, and no link can be renamed to it', async () => {
  const first = await site().createLink('Twin');
  const second = await site().createLink('twin');
  const names = async () =>
    (await admin<ApplicationLinkView[]>('listLinks'))
      .filter(({ id }) => [first, second].includes(id))
      .map(({ name }) => name);
  expect(await names()).toEqual(['Twin', 'twin (2)']);

  const renamed = { linkId: second, name: ' TWIN', url: JIRA_URL };
  const refused = await site().invoke('application-links', 'admin', 'editLink', renamed);

  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'PAYLOAD_INVALID', details: { reason: 'name' } },
  });
  expect(await names()).toEqual(['Twin', 'twin (2)']);
});

test('exactly one link of a type is primary after several were made primary at the same time', async () => {
  const links = [await site().createLink('A'), await site().createLink('B')];

  await Promise.all(links.map((linkId) => admin('makePrimary', { linkId })));

  const listed = await admin<ApplicationLinkView[]>('listLinks');
  expect(listed.filter(({ primary }) => primary)).toHaveLength(1);
  expect(links).toContain(listed.find(({ primary }) => primary)?.id);
});

test('the audit log lists changes, approvals and their ends, newest first and without secrets', async () => {
  const { linkId } = await connectedLink();
  await admin('saveAccess', { linkId, access: { mode: 'impersonation' } });
  await admin('setEnabled', { linkId, enabled: false });
  await admin('setEnabled', { linkId, enabled: true });
  site().jira.revokeUser('reader1');
  await Promise.all([load(linkId), load(linkId), load(linkId)]);
  await site().connect('reader1', linkId);
  await site().value('jira-connections', 'reader1', 'disconnect', { linkId });
  await admin('deleteLink', { linkId });

  const own = (await audit()).filter((entry) => entry.linkId === linkId);

  expect(own.map(({ action }) => action)).toEqual([
    'deleted',
    'approval-revoked',
    'approved',
    'approval-expired',
    'enabled',
    'disabled',
    'access-changed',
    'credentials-viewed',
    'approved',
    'created',
  ]);
  expect(own.every(({ accountId, linkName }) => accountId && linkName)).toBe(true);
});
