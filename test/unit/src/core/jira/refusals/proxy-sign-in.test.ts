import {
  isProxyOfTokenEndpoint,
  isProxySignIn,
  proxySignIn,
  refusingProxies,
} from '#core/jira/refusals/proxy-sign-in';

const answer = (headers: Record<string, string>, status = 401) =>
  new Response('', { status, headers });

test.each([
  ['a page without a header of Jira’s', {}, '<html>Log in</html>', true],
  ['a page with white space before it', {}, '\n <!doctype html>', true],
  ['a page with Jira’s request id', { 'x-arequestid': '1x2x3' }, '<html>', false],
  ['a page with Jira’s login reason', { 'x-seraph-loginreason': 'OUT' }, '<html>', false],
  ['a page with the name of a user', { 'x-ausername': 'anonymous' }, '<html>', false],
  ['JSON of Jira’s', {}, '{"errorMessages":["You are not authenticated."]}', false],
  ['JSON of the gateway', {}, '{"code":401,"message":"Unauthorized"}', false],
  ['Jira’s sentence', {}, 'Client must be authenticated to access this resource.', false],
  ['no body', {}, '', false],
  ['a challenge beside JSON', { 'www-authenticate': 'Basic' }, '{"message":"No"}', true],
])(
  'a 401 without a challenge of Jira’s and with %s is a proxy’s: %s',
  (_what, headers, body, expected) => {
    expect(isProxySignIn(answer(headers as Record<string, string>), body)).toBe(expected);
  },
);

test('only a 401 asks for a sign-in', () => {
  const challenge = { 'www-authenticate': 'Basic' };

  expect(isProxySignIn(answer(challenge, 403), '<html>')).toBe(false);
});

test.each([
  ['<html>', true],
  ['', true],
  ['{"error":"invalid_client"}', false],
  ['{}', false],
])('a 401 of a token endpoint with the body %j is a proxy’s: %s', (body, expected) => {
  const challenged = answer({ 'www-authenticate': 'Basic realm="x"' });

  expect(isProxyOfTokenEndpoint(challenged, body)).toBe(expected);
});

test('the challenge of a proxy is kept as one line of limited length', () => {
  const challenged = answer({ 'www-authenticate': `Basic realm="${'x'.repeat(5000)}"` });

  expect(proxySignIn(challenged).details.remark).toHaveLength(200);
});

test('a transport throws for a realm of another host than Jira’s, and passes on what Jira says', async () => {
  const bearerOf = (realm: string) => () =>
    Promise.resolve(answer({ 'www-authenticate': `Bearer realm="${realm}"` }));
  const ask = (realm: string) =>
    refusingProxies(bearerOf(realm), 'jira.example.com')('/rest', { method: 'GET' });

  await expect(ask('https://sso.example.net')).rejects.toMatchObject({ code: 'PROXY_SIGN_IN' });
  await expect(ask('https://jira.example.com/jira')).resolves.toMatchObject({ status: 401 });
});
