import { aDefinition } from '#support/sites/app-site';
import { CALLBACK, ISSUER, useIncomingProvider } from '#support/sites/incoming-provider';
import { KEYS, oauth1Consumer, READER } from '#support/sites/oauth1-consumer';

const provider = useIncomingProvider();
const { clock, send, services, createConsumer, changeLink, changedAt, saveTable } = provider;
const { peer, read, answer, connect } = oauth1Consumer(provider);
const { publicKey } = KEYS;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TABLES = '/tables';

/** A table of the link that the person saved. */
function saveTableOf(linkId: string, accountId = READER.accountId) {
  return saveTable({
    id: `table-of-${accountId}`,
    accountId,
    savedAt: '2026-11-22T12:00:00.000Z',
    definition: aDefinition(linkId),
  });
}

const idsIn = (text: string) =>
  (JSON.parse(text) as { tables: { id: string }[] }).tables.map(({ id }) => id);

test('a consumer whose signatures another implementation writes gets a token, and reads the person’s tables', async () => {
  const link = await createConsumer({ publicKey });
  await saveTableOf(link.id);

  const requestToken = await peer.requestToken(CALLBACK);
  await expect(read(requestToken)).resolves.toMatchObject({
    status: 'ask',
    link: { name: 'Company Jira' },
    scope: ['READ'],
    redirectTo: 'https://jira.example.com',
  });
  const back = await answer(requestToken);
  expect(back.href).toMatch(`${CALLBACK}?oauth_token=`);
  expect(back.searchParams.get('oauth_token')).toBe(requestToken);
  const oauth_verifier = back.searchParams.get('oauth_verifier') ?? '';
  const { status, form, headers } = await peer.accessToken(requestToken, { oauth_verifier });

  expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(form.get('oauth_expires_in')).toBe(String((90 * DAY) / 1000));
  const token = form.get('oauth_token') ?? '';
  const asked = await peer.send({ path: TABLES, token });
  expect([asked.status, idsIn(asked.text)]).toEqual([200, ['table-of-reader-1']]);
});

test('the parameters of a signed request may be in the query, and a form is signed too', async () => {
  await createConsumer({ publicKey });
  const { token } = await connect();

  const inQuery = await peer.send({ path: TABLES, token, placement: 'query' });
  const withQuery = await peer.send({ path: TABLES, token, query: { format: 'json', q: 'ä +%&' } });
  const requested = await peer.send({
    path: '/plugins/servlet/oauth/request-token',
    form: { more: "it's *(new)" },
    protocol: { oauth_callback: CALLBACK },
  });

  expect([inQuery.status, withQuery.status, requested.status]).toEqual([200, 200, 200]);
});

test('a token of OAuth 1.0a is no bearer token', async () => {
  await createConsumer({ publicKey });
  const { token } = await connect();

  const response = await send(ISSUER + TABLES, { headers: { authorization: `Bearer ${token}` } });

  expect(response.status).toBe(401);
});

test('a person who denies comes back with a denial, and the request token is of no more use', async () => {
  await createConsumer({ publicKey });
  const requestToken = await peer.requestToken(CALLBACK);
  const back = await answer(requestToken, false);

  expect(back.searchParams.get('oauth_problem')).toBe('user_refused');
  const verifier = back.searchParams.get('oauth_verifier');
  expect(verifier).toBe('denied');
  await expect(peer.accessToken(requestToken, { oauth_verifier: verifier })).resolves.toMatchObject(
    { status: 401, problem: 'permission_denied' },
  );
  await expect(read(requestToken)).resolves.toEqual({ status: 'refused', reason: 'request-token' });
});

test('the consent page can be loaded again, and only one of its answers counts', async () => {
  await createConsumer({ publicKey });
  const requestToken = await peer.requestToken(CALLBACK);
  const [first, second] = [await read(requestToken), await read(requestToken)];
  if (first.status !== 'ask' || second.status !== 'ask') throw new Error('The page does not ask.');
  const decide = ({ requestId }: { requestId: string }) =>
    services.decideAuthorization(READER, { requestId, allow: true });

  const answers = await Promise.all([decide(first), decide(second)]);

  expect(answers.map(({ status }) => status).sort()).toEqual(['expired', 'leave']);
});

test('a request token is too old after ten minutes, before and after the person allowed it', async () => {
  await createConsumer({ publicKey });
  const unanswered = await peer.requestToken(CALLBACK);
  const allowed = await peer.requestToken(CALLBACK);
  const oauth_verifier = (await answer(allowed)).searchParams.get('oauth_verifier');
  clock.time += 10 * MINUTE;

  await expect(read(unanswered)).resolves.toMatchObject({ reason: 'request-token' });
  await expect(peer.accessToken(allowed, { oauth_verifier })).resolves.toMatchObject({
    problem: 'token_expired',
  });
});

test('a token ends within an hour once Confluence deactivates its person', async () => {
  await createConsumer({ publicKey });
  const { token } = await connect();
  const other = await connect(peer, { accountId: 'reader-2' });
  expect((await peer.send({ path: TABLES, token })).status).toBe(200);
  provider.deactivate(READER.accountId);
  clock.time += HOUR;

  await expect(peer.send({ path: TABLES, token })).resolves.toMatchObject({
    status: 401,
    problem: 'token_revoked',
  });
  expect((await peer.send({ path: TABLES, token: other.token })).status).toBe(200);
});

test('a token ends within an hour once Jira no longer lets its person in', async () => {
  await createConsumer({ publicKey });
  const { token, sessionHandle } = await connect();
  provider.takeJiraFrom(READER.accountId);
  clock.time += HOUR;

  expect((await peer.send({ path: TABLES, token })).problem).toBe('token_revoked');
  const renewed = await peer.accessToken(token, { oauth_session_handle: sessionHandle });
  expect(renewed.problem).toBe('token_revoked');
});

test('a token that is used goes on, and one that is not used for ninety days has expired', async () => {
  await createConsumer({ publicKey });
  const { token } = await connect();
  const unused = await connect();
  clock.time += 80 * DAY;
  expect((await peer.send({ path: TABLES, token })).status).toBe(200);
  clock.time += 10 * DAY;

  expect((await peer.send({ path: TABLES, token })).status).toBe(200);
  expect((await peer.send({ path: TABLES, token: unused.token })).problem).toBe('token_expired');
  clock.time += 60 * DAY;
  expect((await peer.send({ path: TABLES, token })).status).toBe(200);
});

test('a session handle renews a token, which replaces the old one', async () => {
  await createConsumer({ publicKey });
  const { token, sessionHandle } = await connect();
  clock.time += DAY;

  const renewed = await peer.accessToken(token, { oauth_session_handle: sessionHandle });

  const next = renewed.form.get('oauth_token') ?? '';
  expect(next).not.toBe(token);
  clock.time += MINUTE;
  expect((await peer.send({ path: TABLES, token: next })).status).toBe(200);
  expect((await peer.send({ path: TABLES, token })).problem).toBe('token_expired');
});

test('a person sees what they allowed a consumer, and revokes it', async () => {
  const link = await createConsumer({ publicKey });
  const { token } = await connect();
  await expect(services.listIncomingApprovals(READER)).resolves.toMatchObject([
    { link: { id: link.id }, scope: ['READ'] },
  ]);

  await services.revokeIncomingApproval(READER, { linkId: link.id });

  await expect(services.listIncomingApprovals(READER)).resolves.toEqual([]);
  expect((await peer.send({ path: TABLES, token })).problem).toBe('token_revoked');
});

test('an application that may ask in its own name reports changed issues, and reads no person’s table', async () => {
  const link = await createConsumer({ publicKey, scope: 'WRITE', allowsTwoLegged: true });
  const json = JSON.stringify({ issueKeys: ['APP-1'] });

  const reported = await peer.send({ path: '/events', json, token: '' });
  const inQuery = await peer.send({ path: '/events', json, placement: 'query' });

  expect([reported.status, inQuery.status]).toEqual([202, 202]);
  await expect(changedAt(link.id)).resolves.toBe(clock.time);
  await expect(peer.send({ path: TABLES, token: '' })).resolves.toMatchObject({
    status: 401,
    problem: 'permission_denied',
  });
});

test('an application that may impersonate reads the tables of the person whom an administrator entered', async () => {
  const users = [{ accountId: READER.accountId, username: 'anna' }];
  const link = await createConsumer({ publicKey, users });
  await saveTableOf(link.id);
  await saveTableOf(link.id, 'reader-2');
  const as = (xoauth_requestor_id: string) =>
    peer.send({ path: TABLES, token: '', query: { xoauth_requestor_id }, placement: 'query' });

  const asked = await as('anna');
  expect([asked.status, idsIn(asked.text)]).toEqual([200, ['table-of-reader-1']]);

  provider.deactivate(READER.accountId);
  expect((await as('anna')).problem).toBe('permission_denied');
});

test('a narrower permission of the link holds for tokens that were issued before', async () => {
  const link = await createConsumer({ publicKey, scope: 'WRITE' });
  const { token } = await connect();
  const json = JSON.stringify({ issueKeys: ['APP-1'] });
  expect((await peer.send({ path: '/events', json, token })).status).toBe(202);
  await changeLink({ consumer: { ...link.consumer, scope: 'READ' } });

  expect((await peer.send({ path: '/events', json, token })).problem).toBe('permission_denied');
});
