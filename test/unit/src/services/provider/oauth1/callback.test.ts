/** Where people are sent back to. */
import { CALLBACK, useIncomingProvider } from '#support/sites/incoming-provider';
import { KEYS, READER, oauth1Consumer } from '#support/sites/oauth1-consumer';

const provider = useIncomingProvider();
const { services, createConsumer, changeLink } = provider;
const { peer, read, answer } = oauth1Consumer(provider);
const { publicKey } = KEYS;

const REQUEST_TOKEN = '/plugins/servlet/oauth/request-token';
const requesting = { method: 'POST', path: REQUEST_TOKEN };

test.each([
  ['another host', 'https://evil.example.com/back'],
  ['a host that ends like the registered one', 'https://evil-jira.example.com/back'],
  ['the registered host as a user name', 'https://jira.example.com@evil.example.com/back'],
  ['another port', 'https://jira.example.com:8443/back'],
  ['http', 'http://jira.example.com/back'],
  ['a script', 'javascript://jira.example.com/%0aalert(1)'],
  ['a code to copy by hand', 'oob'],
  ['a backslash', 'https://evil.example.com\\@jira.example.com/'],
  ['a backslash behind the host', 'https://jira.example.com\\.evil.example.com/'],
  ['the registered host with a dot at its end', 'https://jira.example.com./back'],
  ['a subdomain of the registered host', 'https://x.jira.example.com/back'],
  ['the registered host as the beginning of another', 'https://jira.example.com.evil.com/back'],
  ['a user name on the registered host', 'https://anna@jira.example.com/back'],
  ['letters that look like the registered host', 'https://jir\u0430.example.com/back'],
  ['a fragment', 'https://jira.example.com/back#'],
  ['a new line', 'https://jira.example.com/back\nSet-Cookie: a=b'],
  ['a page without a host', 'data:text/html,jira.example.com'],
  ['more than 2,000 characters', `https://jira.example.com/${'a'.repeat(2000)}`],
])('a callback to %s is refused', async (_what, callback) => {
  await createConsumer({ publicKey });
  const refused = await peer.send({ ...requesting, protocol: { oauth_callback: callback } });

  expect(refused).toMatchObject({ status: 400, problem: 'parameter_rejected' });
  expect(refused.form.get('oauth_parameters_rejected')).toBe('oauth_callback');
});

test.each([
  ['in capitals', 'https://JIRA.Example.COM/back'],
  ['with the port that https has anyway', 'https://jira.example.com:443/back'],
])('a callback to the registered host %s is that host', async (_how, callback) => {
  await createConsumer({ publicKey });

  const back = await answer(await peer.requestToken(callback));

  expect([back.origin, back.pathname]).toEqual(['https://jira.example.com', '/back']);
});

test('nobody is sent to a host that the link no longer has', async () => {
  const link = await createConsumer({ publicKey });
  const requestToken = await peer.requestToken(CALLBACK);
  const consent = await read(requestToken);
  await changeLink({ consumer: { ...link.consumer, callbackHost: 'new.example.com' } });

  await expect(read(requestToken)).resolves.toEqual({ status: 'refused', reason: 'redirect-uri' });
  if (consent.status !== 'ask') throw new Error(consent.status);
  const { requestId } = consent;
  await expect(services.decideAuthorization(READER, { requestId, allow: true })).resolves.toEqual({
    status: 'expired',
  });
});
