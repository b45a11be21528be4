import { oauth1Transport } from '#core/oauth1/oauth1-transport';

const BASE = 'https://jira.example.com';
const identity = { token: 't' };

test.each([
  [{ method: 'GET' as const }, { headers: { accept: 'application/json' } }],
  [
    { method: 'POST' as const, body: '{}' },
    { headers: { accept: 'application/json', 'content-type': 'application/json' }, body: '{}' },
  ],
])('a signed call %j sends its headers and body', async (request, sent) => {
  const asked: unknown[] = [];
  const send = (...parameters: unknown[]) => {
    asked.push(parameters);
    return Promise.resolve(new Response('answer'));
  };

  const response = await oauth1Transport(send, BASE, identity)('/rest/a', request);

  expect(await response.text()).toBe('answer');
  expect(asked).toEqual([[{ method: request.method, url: `${BASE}/rest/a`, identity }, sent]]);
});

test('a signed call that ends in an OAuth problem fails with its meaning', async () => {
  const send = () => Promise.resolve(new Response('oauth_problem=token_rejected', { status: 401 }));

  await expect(
    oauth1Transport(send, BASE, identity)('/a', { method: 'GET' }),
  ).rejects.toMatchObject({
    code: 'AUTHORIZATION_EXPIRED',
    details: { oauthProblem: 'token_rejected', status: 401 },
  });
});
