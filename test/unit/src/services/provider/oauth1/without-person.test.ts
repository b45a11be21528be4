/** Requests that no person approved. */
import { useIncomingProvider } from '#support/sites/incoming-provider';
import { KEYS, READER, oauth1Consumer } from '#support/sites/oauth1-consumer';

const provider = useIncomingProvider();
const { createConsumer } = provider;
const { peer, connect } = oauth1Consumer(provider);
const { publicKey } = KEYS;

const TABLES = '/tables';

describe('requests without a person’s approval', () => {
  const users = [{ accountId: READER.accountId, username: 'anna' }];
  const as = (xoauth_requestor_id: string, token: string | undefined = '') =>
    peer.send({ path: TABLES, token, query: { xoauth_requestor_id } });

  test.each([
    ['an empty token', ''],
    ['no token', undefined],
  ])('a request with %s is refused if no administrator allowed it', async (_what, token) => {
    await createConsumer({ publicKey, scope: 'WRITE', users });
    const json = JSON.stringify({ issueKeys: ['APP-1'] });

    expect((await peer.send({ path: '/events', json, token })).problem).toBe('permission_denied');
  });

  test('nobody is impersonated if no administrator allowed it', async () => {
    await createConsumer({ publicKey, allowsTwoLegged: true });

    expect((await as('anna')).problem).toBe('permission_denied');
    expect((await as(READER.accountId)).problem).toBe('permission_denied');
  });

  test.each(['berta', 'Anna', 'anna ', '', READER.accountId, '__proto__'])(
    'the user “%s”, whom no administrator entered, is refused',
    async (name) => {
      await createConsumer({ publicKey, users });

      expect((await as(name)).problem).toBe('permission_denied');
    },
  );

  test('a token and another person in one request are refused', async () => {
    await createConsumer({ publicKey, users });
    const { token } = await connect(peer, { accountId: 'reader-2' });

    expect((await as('anna', token)).problem).toBe('parameter_rejected');
  });

  test('a user who was added to a signed request is refused', async () => {
    await createConsumer({ publicKey, users, allowsTwoLegged: true });
    const sent = { path: '/tables?xoauth_requestor_id=anna' };

    expect((await peer.send({ path: TABLES, token: '', sent })).problem).toBe('signature_invalid');
  });
});
