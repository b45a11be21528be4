/** Bodies that are not those that were signed. */
import { bodyHash, type SignedCall } from '#support/servers/oauth1-peer';
import { CALLBACK, useIncomingProvider } from '#support/sites/incoming-provider';
import { KEYS, oauth1Consumer } from '#support/sites/oauth1-consumer';

const provider = useIncomingProvider();
const { createConsumer, changedAt } = provider;
const { peer } = oauth1Consumer(provider);
const { publicKey } = KEYS;

const REQUEST_TOKEN = '/plugins/servlet/oauth/request-token';
const requesting = { method: 'POST', path: REQUEST_TOKEN };
const oauth_callback = CALLBACK;

describe('the body', () => {
  const json = JSON.stringify({ issueKeys: ['APP-1'] });
  const changed = JSON.stringify({ issueKeys: ['SEC-1'] });
  const events: SignedCall = { path: '/events', json, token: '' };
  const consumer = { publicKey, scope: 'WRITE', allowsTwoLegged: true } as const;

  test('a body with its right hash is accepted', async () => {
    await createConsumer(consumer);
    const protocol = { oauth_body_hash: bodyHash(json) };

    expect((await peer.send({ ...events, protocol })).status).toBe(202);
  });

  test.each([
    [
      'another body than its hash says',
      { protocol: { oauth_body_hash: bodyHash(json) }, sent: { body: changed } },
    ],
    [
      'no body although its hash is signed',
      { protocol: { oauth_body_hash: bodyHash(json) }, sent: { body: '' } },
    ],
    ['a hash that nobody made', { protocol: { oauth_body_hash: 'AAAA' } }],
  ] as [string, Partial<SignedCall>][])('a request with %s is refused', async (_what, change) => {
    const link = await createConsumer(consumer);

    expect((await peer.send({ ...events, ...change })).problem).toBe('signature_invalid');
    await expect(changedAt(link.id)).resolves.toBeUndefined();
  });

  test('a hash of a form is refused, because a form is signed itself', async () => {
    await createConsumer(consumer);
    const form = { a: '1' };
    const protocol = { oauth_callback, oauth_body_hash: bodyHash('a=1') };

    const refused = await peer.send({ path: REQUEST_TOKEN, form, protocol });

    expect(refused.problem).toBe('parameter_rejected');
    expect(refused.form.get('oauth_parameters_rejected')).toBe('oauth_body_hash');
  });

  test.each([
    ['a field that was changed', { body: 'a=2' }],
    ['a field that was added', { body: 'a=1&b=2' }],
    ['a field that was taken away', { body: '' }],
    ['another content type, so that the form seems not to be one', { contentType: 'text/plain' }],
  ])('a signed form with %s is refused', async (_what, sent) => {
    await createConsumer(consumer);
    const call = { path: REQUEST_TOKEN, form: { a: '1' }, protocol: { oauth_callback } };

    expect((await peer.send(call)).status).toBe(200);
    expect((await peer.send({ ...call, sent })).problem).toBe('signature_invalid');
  });

  test('a form that was added to a signed request without one is refused', async () => {
    await createConsumer(consumer);
    const sent = { body: 'a=1' };

    expect((await peer.send({ ...requesting, protocol: { oauth_callback }, sent })).problem).toBe(
      'signature_invalid',
    );
  });
});
