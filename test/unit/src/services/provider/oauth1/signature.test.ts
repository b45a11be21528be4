/** Signatures that are none of the consumer’s. */
import { CALLBACK, ISSUER, useIncomingProvider } from '#support/sites/incoming-provider';
import { KEYS, OTHER_KEYS, oauth1Consumer } from '#support/sites/oauth1-consumer';

const provider = useIncomingProvider();
const { send, createConsumer } = provider;
const { peer, connect } = oauth1Consumer(provider);
const { publicKey } = KEYS;

const TABLES = '/tables';
const REQUEST_TOKEN = '/plugins/servlet/oauth/request-token';
const requesting = { method: 'POST', path: REQUEST_TOKEN };
const oauth_callback = CALLBACK;

test('a request that another key signed is refused', async () => {
  await createConsumer({ publicKey });
  const { token } = await connect();
  const thief = peer.with({ keys: OTHER_KEYS });

  await expect(thief.send({ path: TABLES, token })).resolves.toMatchObject({
    status: 401,
    problem: 'signature_invalid',
  });
});

test('a refused request uses up no nonce', async () => {
  await createConsumer({ publicKey });
  const call = { ...requesting, protocol: { oauth_callback, oauth_nonce: 'one' } };

  await peer.with({ keys: OTHER_KEYS }).send(call);

  expect((await peer.send(call)).status).toBe(200);
});

test.each(['HMAC-SHA1', 'PLAINTEXT'] as const)(
  'a request that is signed by %s with the public key as its secret is refused',
  async (signing) => {
    await createConsumer({ publicKey });
    const refused = await peer.send({ ...requesting, signing, protocol: { oauth_callback } });

    expect([refused.status, refused.problem]).toEqual([400, 'signature_method_rejected']);
  },
);

test.each(['HMAC-SHA1', 'PLAINTEXT'] as const)(
  'a signature by %s that calls itself RSA-SHA1 is refused',
  async (signing) => {
    await createConsumer({ publicKey });
    const protocol = { oauth_callback, oauth_signature_method: 'RSA-SHA1' };

    expect((await peer.send({ ...requesting, signing, protocol })).problem).toBe(
      'signature_invalid',
    );
  },
);

test.each([
  ['an unknown consumer', { oauth_consumer_key: 'nobody' }, 'consumer_key_unknown'],
  ['no consumer', { oauth_consumer_key: null }, 'parameter_absent'],
  ['an endless consumer', { oauth_consumer_key: 'c'.repeat(9000) }, 'consumer_key_unknown'],
  ['no nonce', { oauth_nonce: null }, 'parameter_absent'],
  ['no timestamp', { oauth_timestamp: '' }, 'parameter_absent'],
  ['no method', { oauth_signature_method: null }, 'parameter_absent'],
  ['a timestamp that is no number', { oauth_timestamp: '1e9' }, 'parameter_rejected'],
  ['a negative timestamp', { oauth_timestamp: '-1' }, 'parameter_rejected'],
  ['an endless nonce', { oauth_nonce: 'n'.repeat(300) }, 'parameter_rejected'],
  ['another version', { oauth_version: '2.0' }, 'version_rejected'],
  ['no callback', { oauth_callback: null }, 'parameter_absent'],
] as [string, Record<string, string | null>, string][])(
  'a request with %s is refused',
  async (_what, change, problem) => {
    await createConsumer({ publicKey });
    const refused = await peer.send({ ...requesting, protocol: { oauth_callback, ...change } });

    expect(refused.problem).toBe(problem);
    expect(refused.form.get('oauth_problem')).toBe(problem);
  },
);

test.each([
  ['another path', { path: '/tables/abc' }],
  ['another query', { path: '/tables?format=csv' }],
  ['another method', { method: 'POST' }],
])('a signature does not hold for %s', async (_what, sent) => {
  await createConsumer({ publicKey });
  const { token } = await connect();

  expect((await peer.send({ path: TABLES, token, sent })).problem).toBe('signature_invalid');
});

test('a signature for another site is refused here', async () => {
  await createConsumer({ publicKey });
  const elsewhere = peer.with({ providerUrl: 'https://other.atlassian-dev.net/x1/abc' });
  const { init } = elsewhere.prepare({ ...requesting, protocol: { oauth_callback } });

  const refused = await send(ISSUER + REQUEST_TOKEN, init).then(peer.answer);

  expect(refused.problem).toBe('signature_invalid');
});

test.each([
  ['twice in the header', `OAuth oauth_token="a", oauth_token="b"`, ''],
  ['in the header and in the query', `OAuth oauth_token="a"`, '?oauth_token=b'],
])('a protocol parameter that comes %s is refused', async (_where, authorization, query) => {
  await createConsumer({ publicKey });
  const response = await send(ISSUER + TABLES + query, { headers: { authorization } });

  const refused = await peer.answer(response);
  expect(refused.problem).toBe('parameter_rejected');
  expect(refused.form.get('oauth_parameters_rejected')).toBe('oauth_token');
});

test.each([
  ['oauth_callback', 'https://evil.example.com/'],
  ['oauth_timestamp', '1'],
  ['oauth_signature', 'AAAA'],
  ['xoauth_requestor_id', 'berta'],
])('a signed request to which a second %s is added is refused', async (name, value) => {
  await createConsumer({ publicKey });
  const query = { xoauth_requestor_id: 'anna' };
  const call = { ...requesting, query, protocol: { oauth_callback } };
  const { url, init } = peer.prepare(call);
  const form = new URLSearchParams({ [name]: value }).toString();

  const inQuery = await send(`${url}&${form}`, init).then(peer.answer);
  const inForm = await peer.send({ ...call, sent: { body: form } });

  expect([inQuery.problem, inForm.problem]).toEqual(['parameter_rejected', 'parameter_rejected']);
  expect(inForm.form.get('oauth_parameters_rejected')).toBe(name);
});

test('a parameter that nobody signed is refused in the header too', async () => {
  await createConsumer({ publicKey });
  const { url, init } = peer.prepare({ ...requesting, protocol: { oauth_callback } });
  const { authorization = '' } = init.headers as Record<string, string>;
  const headers = { authorization: `${authorization}, xoauth_requestor_id="anna"` };

  expect((await send(url, { ...init, headers }).then(peer.answer)).problem).toBe(
    'signature_invalid',
  );
});

test.each(['/tables/', '//tables', '/tables/../tables', '/./tables', '/TABLES', '/tables%2F'])(
  'a signature for /tables opens nothing at %s',
  async (path) => {
    await createConsumer({ publicKey });
    const { token } = await connect();
    const { init } = peer.prepare({ path: TABLES, token });

    // The client would clean the path up, and an attacker does not.
    const { statusCode } = await provider.ask(path, init);

    expect([401, 404]).toContain(statusCode);
  },
);

test('a consumer key that its link has no longer is unknown, though a note of it is left', async () => {
  const link = await createConsumer({ publicKey });
  await provider.changeLink({ consumer: { ...link.consumer, consumerKey: 'jira:new' } });

  expect((await peer.send({ ...requesting, protocol: { oauth_callback } })).problem).toBe(
    'consumer_key_unknown',
  );
});

test('the host that a request names does not take part in its signature', async () => {
  await createConsumer({ publicKey });
  const elsewhere = peer.with({ providerUrl: 'https://evil.example.com/x1/abc' });
  const { init } = elsewhere.prepare({ ...requesting, protocol: { oauth_callback } });
  const headers = {
    ...(init.headers as Record<string, string>),
    host: 'evil.example.com',
    'x-forwarded-host': 'evil.example.com',
  };

  const refused = await send(ISSUER + REQUEST_TOKEN, { ...init, headers }).then(peer.answer);

  expect(refused.problem).toBe('signature_invalid');
});

test.each(['OAuth', 'OAuth oauth_token', 'OAuth oauth_token="%E0%A4%A"', 'OAuth a="1" b="2"'])(
  'the malformed header %s is refused',
  async (authorization) => {
    await createConsumer({ publicKey });
    const response = await send(ISSUER + TABLES, { headers: { authorization } });

    expect((await peer.answer(response)).problem).toMatch(/^parameter_(absent|rejected)$/);
  },
);

test.each(['', 'AAAA', 'not base64!', 'A'.repeat(1000)])(
  'the signature “%s” is refused',
  async (signature) => {
    await createConsumer({ publicKey });
    const { url, init } = peer.prepare({ ...requesting, protocol: { oauth_callback } });
    const header = (init.headers as Record<string, string>).authorization ?? '';
    const authorization = header.replace(
      /oauth_signature="[^"]*"/,
      `oauth_signature="${encodeURIComponent(signature)}"`,
    );

    const refused = await send(url, { ...init, headers: { authorization } }).then(peer.answer);

    expect(refused.problem).toBe(signature === '' ? 'parameter_absent' : 'signature_invalid');
  },
);
