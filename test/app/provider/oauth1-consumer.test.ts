/** A linked application that uses the built app by OAuth 1.0a, over HTTP, and what administrators do about it. */
import type { SavedLink } from '#contract/admin-invocations';
import type { ApplicationLinkView, IncomingApprovalView } from '#contract/application-link';
import type { ConsumerInput } from '#contract/link-configuration';
import { eventually } from '#support/eventually';
import { newRsaKeys } from '#support/rsa-keys';
import { aDefinition, JIRA_URL, useAppSite } from '#support/sites/app-site';
import { createOAuth1Link } from '#support/sites/oauth1-link';
import { withIncomingSide } from '#support/sites/incoming-site';
import {
  aConsumer,
  allowConsumer,
  personOf,
  withConsumer,
} from '#support/sites/oauth1-application';

const site = useAppSite();

const admin = <T>(name: string, payload: unknown) =>
  site().value<T>('application-links', 'admin', name, payload);
const save = (linkId: string, consumer: ConsumerInput | null) =>
  site().invoke<SavedLink>('application-links', 'admin', 'saveConsumer', { linkId, consumer });
const refusal = (reason: string, remark?: string) => ({
  ok: false,
  error: { code: 'PAYLOAD_INVALID', details: { reason, ...(remark !== undefined && { remark }) } },
});

interface Table {
  rows: { key: string }[];
}

async function saveTable(account: 'reader1' | 'author1', linkId: string) {
  const definition = aDefinition(linkId, { jql: 'project = APP', maxRows: 5 });
  await site().value('jql-table', account, 'signDefinition', { definition });
  site().letIndexesCatchUp();
}

const idIn = (text: string) => (JSON.parse(text) as { tables: { id: string }[] }).tables[0]?.id;

test('an application reads the table of a person who allowed it, with the issues that Jira shows them', async () => {
  const linkId = await createOAuth1Link(site());
  await site().connect('author1', linkId);
  await saveTable('author1', linkId);
  const peer = await withConsumer(site(), linkId);
  const token = await allowConsumer(site(), 'author1', peer);

  const listed = await peer.send({ path: '/tables', token });
  const table = await peer.send({ path: `/tables/${idIn(listed.text)}`, token });

  expect([listed.status, table.status]).toEqual([200, 200]);
  expect((JSON.parse(table.text) as Table).rows.map(({ key }) => key)).toHaveLength(5);
  const csv = await peer.send({
    path: `/tables/${idIn(listed.text)}`,
    query: { format: 'csv' },
    token,
  });
  expect(csv.headers.get('content-type')).toMatch(/^text\/csv/);
});

test('an application may ask in the name of a person only as long as an administrator lists them', async () => {
  const linkId = await createOAuth1Link(site());
  await site().connect('author1', linkId);
  await saveTable('author1', linkId);
  const users = [personOf('author1', 'anna')];
  const peer = await withConsumer(site(), linkId, { users });
  const asAnna = () =>
    peer.send({
      path: '/tables',
      token: '',
      placement: 'query',
      query: { xoauth_requestor_id: 'anna' },
    });

  expect(idIn((await asAnna()).text)).toBeDefined();
  await save(linkId, aConsumer(`jira:${linkId}`, { users: [] }));

  expect((await asAnna()).problem).toBe('permission_denied');
});

test('a person sees the application among those that they allowed, and ends its token', async () => {
  const linkId = await createOAuth1Link(site());
  const peer = await withConsumer(site(), linkId);
  const token = await allowConsumer(site(), 'reader1', peer);
  site().letIndexesCatchUp();

  const approvals = await site().value<IncomingApprovalView[]>(
    'jira-connections',
    'reader1',
    'listIncomingApprovals',
  );
  expect(approvals.filter(({ link }) => link.id === linkId)).toMatchObject([{ scope: ['READ'] }]);
  await site().value('jira-connections', 'reader1', 'revokeIncomingApproval', { linkId });

  expect((await peer.send({ path: '/tables', token })).problem).toBe('token_revoked');
});

test('a token ends within an hour once Jira no longer lets its person in', async () => {
  const linkId = await createOAuth1Link(site());
  await site().connect('reader2', linkId);
  const peer = await withConsumer(site(), linkId);
  const token = await allowConsumer(site(), 'reader2', peer);
  expect((await peer.send({ path: '/tables', token })).status).toBe(200);

  site().jira.revokeUser('reader2');
  site().virtualTime.advance(60 * 60_000);

  expect((await peer.send({ path: '/tables', token })).problem).toBe('token_revoked');
});

test('an administrator sees what was entered about the application, and when it last asked', async () => {
  const linkId = await createOAuth1Link(site());
  const peer = await withConsumer(site(), linkId);
  const view = () => admin<ApplicationLinkView>('viewCredentials', { linkId });
  const before = await view();
  expect(before).toMatchObject({
    direction: 'two-way',
    consumer: { consumerKey: `jira:${linkId}`, callbackHost: 'jira.example.com' },
  });
  expect(before.consumer?.publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----\n/);
  expect(before.consumer).not.toHaveProperty('lastUsedAt');

  await allowConsumer(site(), 'reader1', peer);

  expect((await view()).consumer?.lastUsedAt).toMatch(/^20\d\d-/);
});

test('the consumer key and public key of Jira are read from Jira itself', async () => {
  site().approveEgress();

  const read = await admin<ConsumerInput>('readConsumerInfo', { url: JIRA_URL });

  expect(read.consumerKey).toMatch(/^jira:/);
  expect(read.name).not.toBe('');
  expect(read.publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----\n[A-Za-z0-9+/=\n]{300,}/);
});

test('an application that publishes no consumer is named, and so is an address that may not be linked', async () => {
  site().approveEgress();
  const read = (url: string) =>
    site().invoke('application-links', 'admin', 'readConsumerInfo', { url });

  await expect(read('https://jira.example.com/elsewhere')).resolves.toMatchObject({
    error: { code: 'JIRA_UNEXPECTED', details: { reason: 'no-consumer-info' } },
  });
  await expect(read('https://192.168.0.1')).resolves.toMatchObject({
    error: { code: 'URL_REFUSED' },
  });
  await expect(read('https://not-approved.example.org')).resolves.toMatchObject({
    error: { code: 'EGRESS_NOT_APPROVED' },
  });
});

test.each([
  ['a key that is none', { publicKey: 'nothing' }, refusal('public-key')],
  ['a short key', { publicKey: shortKey() }, refusal('public-key')],
  ['a host with a path', { callbackHost: 'jira.example.com/jira' }, refusal('callback-host')],
  ['a host with a user name', { callbackHost: 'a@jira.example.com' }, refusal('callback-host')],
  [
    'a person who is unknown',
    { users: [{ accountId: 'nobody', username: 'anna' }] },
    refusal('account-unknown', 'nobody'),
  ],
  [
    'two people behind one user name',
    { users: [personOf('reader1', 'anna'), personOf('reader2', 'anna')] },
    refusal('user-twice', 'anna'),
  ],
] as [string, Partial<ConsumerInput>, object][])(
  'a consumer with %s is refused',
  async (_what, change, expected) => {
    const linkId = await createOAuth1Link(site());

    await expect(save(linkId, aConsumer('jira:refused', change))).resolves.toMatchObject(expected);
    const link = await admin<ApplicationLinkView>('viewCredentials', { linkId });
    expect(link.consumer).toBeUndefined();
  },
);

test('two links cannot have the same consumer key, until one of them gives it up', async () => {
  const [first, second] = [await createOAuth1Link(site()), await createOAuth1Link(site())];
  const consumer = aConsumer('jira:same');
  await save(first, consumer);

  await expect(save(second, consumer)).resolves.toMatchObject(
    refusal('consumer-key-taken', expect.stringMatching(/^Signed Jira/) as string),
  );
  await save(first, null);
  await expect(save(second, consumer)).resolves.toMatchObject({ ok: true });
});

test('a link has one incoming side', async () => {
  const [oauth2, oauth1] = [await site().createLink(), await createOAuth1Link(site())];
  await withIncomingSide(site(), oauth2);
  await withConsumer(site(), oauth1);

  await expect(save(oauth2, aConsumer('jira:second'))).resolves.toMatchObject(
    refusal('has-incoming'),
  );
  await expect(
    site().invoke('application-links', 'admin', 'saveIncoming', {
      linkId: oauth1,
      incoming: { redirectUris: [], scope: 'READ', allowsClientCredentials: false },
    }),
  ).resolves.toMatchObject(refusal('has-incoming'));
});

test('a new public key keeps tokens, and another consumer key ends them', async () => {
  const linkId = await createOAuth1Link(site());
  const peer = await withConsumer(site(), linkId);
  const token = await allowConsumer(site(), 'reader1', peer);
  const keys = newRsaKeys();
  const { publicKey } = keys;
  const key = `jira:${linkId}`;

  await save(linkId, aConsumer(key, { publicKey }));
  const renewed = peer.with({ keys });
  expect((await peer.send({ path: '/tables', token })).problem).toBe('signature_invalid');
  expect((await renewed.send({ path: '/tables', token })).status).toBe(200);

  await save(linkId, aConsumer(`${key}-other`, { publicKey }));
  const other = renewed.with({ consumerKey: `${key}-other` });
  expect((await renewed.send({ path: '/tables', token })).problem).toBe('consumer_key_unknown');
  expect((await other.send({ path: '/tables', token })).problem).toBe('token_rejected');
});

test('moving a link to another address clears the people whom its application may impersonate', async () => {
  const linkId = await createOAuth1Link(site());
  await withConsumer(site(), linkId, { users: [personOf('reader1', 'anna')] });

  const { link } = await admin<SavedLink>('editLink', {
    linkId,
    name: 'Moved',
    url: 'https://elsewhere.example.com',
  });

  expect(link.consumer).toMatchObject({ users: [] });
});

test.each([
  ['its incoming side is removed', 'saveConsumer', { consumer: null }],
  ['it is deleted', 'deleteLink', {}],
])('nothing of the application of a link is kept when %s', async (_when, name, payload) => {
  const linkId = await createOAuth1Link(site());
  const peer = await withConsumer(site(), linkId);
  const token = await allowConsumer(site(), 'reader1', peer);
  const { consumer } = await admin<ApplicationLinkView>('viewCredentials', { linkId });
  const isStored = (text = '') => JSON.stringify(site().host.dumpStorage()).includes(text);
  const pointers = () =>
    JSON.stringify(site().host.dumpStorage()).match(/incoming-consumer:/g)?.length ?? 0;
  const before = pointers();
  expect(isStored(consumer?.clientId)).toBe(true);
  site().letIndexesCatchUp();

  await admin(name, { linkId, ...payload });

  expect((await peer.send({ path: '/tables', token })).problem).toBe('consumer_key_unknown');
  await eventually(() => {
    site().advance(60_000);
    return isStored(consumer?.clientId) || pointers() >= before ? undefined : true;
  });
});

/** 512 bits, which anybody can factor. */
function shortKey(): string {
  return 'MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8QuKUpRKfFLfRYC9AIKjbJTWit+CqvjWYzvQwECAwEAAQ==';
}
