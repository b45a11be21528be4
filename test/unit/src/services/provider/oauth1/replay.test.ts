/** Requests that are sent again, late, or too often. */
import {
  CALLBACK,
  CONSUMER_KEY,
  ISSUER,
  OTHER_LINK_ID,
  useIncomingProvider,
} from '#support/sites/incoming-provider';
import {
  createOtherConsumer,
  KEYS,
  OTHER_KEYS,
  oauth1Consumer,
} from '#support/sites/oauth1-consumer';

// Storage that removes each value as soon as it may: nothing is remembered longer than the app asks for.
const provider = useIncomingProvider({ expiredKeptMs: 0 });
const { clock, send, createConsumer } = provider;
const { peer, connect } = oauth1Consumer(provider);
const { publicKey } = KEYS;

const REQUEST_TOKEN = '/plugins/servlet/oauth/request-token';
const requesting = { method: 'POST', path: REQUEST_TOKEN };

const MINUTE = 60_000;
const TABLES = '/tables';
const oauth_callback = CALLBACK;

test('a request that is sent a second time is refused as a used nonce', async () => {
  await createConsumer({ publicKey });
  const { token } = await connect();
  const { url, init } = peer.prepare({ path: TABLES, token });

  expect((await send(url, init)).status).toBe(200);
  clock.time += 4 * MINUTE;
  await expect(send(url, init).then(peer.answer)).resolves.toMatchObject({
    status: 401,
    problem: 'nonce_used',
  });
});

test('of the same request sent five times at once, one is accepted', async () => {
  await createConsumer({ publicKey });
  const { token } = await connect();
  const { url, init } = peer.prepare({ path: TABLES, token });

  const answers = await Promise.all(
    [1, 2, 3, 4, 5].map(async () => (await send(url, init)).status),
  );

  expect(answers.sort()).toEqual([200, 401, 401, 401, 401]);
});

test('a nonce stays used until its timestamp is refused', async () => {
  await createConsumer({ publicKey });
  const { token } = await connect();
  const ahead = peer.with({ now: () => clock.now() + 5 * MINUTE });
  const { url, init } = ahead.prepare({ path: TABLES, token });
  expect((await send(url, init)).status).toBe(200);

  clock.time += 10 * MINUTE;
  expect((await send(url, init).then(peer.answer)).problem).toBe('nonce_used');
  clock.time += 1000;
  expect((await send(url, init).then(peer.answer)).problem).toBe('timestamp_refused');
});

test('a request that is sent a second time with its parameters in another place is refused', async () => {
  await createConsumer({ publicKey });
  const { token } = await connect();
  const { init } = peer.prepare({ path: TABLES, token });
  const { authorization = '' } = init.headers as Record<string, string>;
  const fields = authorization.matchAll(/(oauth_\w+)="([^"]*)"/g);
  const query = [...fields].map(([, name, value]) => `${name}=${value}`).join('&');

  expect((await send(ISSUER + TABLES, init)).status).toBe(200);
  const again = await send(`${ISSUER}${TABLES}?${query}`).then(peer.answer);

  expect(again.problem).toBe('nonce_used');
});

test('a consumer may use a nonce again with another timestamp, and not with another token', async () => {
  await createConsumer({ publicKey });
  const [mine, theirs] = [await connect(), await connect(peer, { accountId: 'reader-2' })];
  const ask = (token: string) =>
    peer.send({ path: TABLES, token, protocol: { oauth_nonce: 'same' } });

  expect((await ask(mine.token)).status).toBe(200);
  expect((await ask(theirs.token)).problem).toBe('nonce_used');
  clock.time += 1000;
  expect((await ask(theirs.token)).status).toBe(200);
});

test('two consumers may use the same nonce', async () => {
  await createConsumer({ publicKey });
  const other = await createOtherConsumer(provider, peer);
  const protocol = { oauth_callback, oauth_nonce: 'same' };

  expect((await peer.send({ ...requesting, protocol })).status).toBe(200);
  expect((await other.send({ ...requesting, protocol })).status).toBe(200);
});

test.each([
  ['older than five minutes', -5 * MINUTE - 1000],
  ['more than five minutes ahead', 5 * MINUTE + 1000],
])('a timestamp %s is refused with the times that are accepted', async (_what, by) => {
  await createConsumer({ publicKey });
  const now = Math.floor(clock.now() / 1000);
  const late = peer.with({ now: () => clock.now() + by });

  const refused = await late.send({ ...requesting, protocol: { oauth_callback } });

  expect([refused.status, refused.problem]).toEqual([400, 'timestamp_refused']);
  expect(refused.form.get('oauth_acceptable_timestamps')).toBe(`${now - 300}-${now + 300}`);
});

test('strangers who guess are slowed down by their source, and the consumer is not', async () => {
  await createConsumer({ publicKey });
  const thief = peer.with({ keys: OTHER_KEYS });
  const guess = () => thief.send({ path: TABLES, token: '', sent: { source: '203.0.113.9' } });

  for (let count = 0; count < 120; count += 1) await guess();
  const limited = await guess();

  expect([limited.status, limited.problem]).toEqual([503, 'consumer_key_refused']);
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await peer.send({ ...requesting, protocol: { oauth_callback } })).status).toBe(200);
});

test('a consumer that asks for too many tokens has to wait', async () => {
  await createConsumer({ publicKey });
  const ask = () => peer.send({ ...requesting, protocol: { oauth_callback } });

  for (let count = 0; count < 120; count += 1) await ask();
  expect((await ask()).problem).toBe('consumer_key_refused');
  const exchange = () => peer.accessToken('guess', { oauth_verifier: 'guess' });
  expect((await exchange()).problem).toBe('consumer_key_refused');
  clock.time += MINUTE;
  expect((await ask()).status).toBe(200);
  expect((await exchange()).problem).toBe('token_rejected');
});

test('a link that another link took the consumer key from is no longer found by it', async () => {
  await createConsumer({ publicKey });
  await createConsumer({ publicKey: OTHER_KEYS.publicKey }, { id: OTHER_LINK_ID });

  expect((await peer.send({ ...requesting, protocol: { oauth_callback } })).problem).toBe(
    'signature_invalid',
  );
  const other = peer.with({ keys: OTHER_KEYS, consumerKey: CONSUMER_KEY });
  expect((await other.send({ ...requesting, protocol: { oauth_callback } })).status).toBe(200);
});
