import { eventually } from '#support/eventually';
import { useFixtureHosts, type FixtureHost } from '#support/servers/start-host';

interface Attempt {
  result?: string;
  error?: { message: string };
}

interface Echo {
  method: string;
  path: string;
  userPath: string;
  headers: Record<string, string[]>;
  queryParameters: Record<string, string[]>;
  body: string;
  asAnonymous: { error: { name: string } };
}

const startHost = useFixtureHosts();

async function urlOf(host: FixtureHost, forceCreate?: boolean): Promise<string> {
  const { result = '' } = await host.call<Attempt>('triggerUrl', {
    key: 'fixture-trigger',
    forceCreate,
  });
  return result;
}

const answer = async (host: FixtureHost, result: unknown) =>
  fetch(`${await urlOf(host)}/answer`, { method: 'POST', body: JSON.stringify(result) });

test('a web trigger gets the method, path, body and all values of headers and query', async () => {
  const host = await startHost();
  const url = new URL(await urlOf(host));

  const response = await fetch(`${url.href}/cb/7?a=1&b=2&a=%C3%A9`, {
    method: 'POST',
    body: 'the body',
    headers: { 'X-Custom': 'yes' },
  });

  const echo = (await response.json()) as Echo;
  expect(url.origin).toBe(host.siteUrl);
  expect(echo).toMatchObject({
    method: 'POST',
    path: `${url.pathname}/cb/7`,
    userPath: '/cb/7',
    queryParameters: { a: ['1', 'é'], b: ['2'] },
    body: 'the body',
  });
  expect(echo.headers).toMatchObject({ 'X-Custom': ['yes'] });
});

test('a web trigger sees no cookies of the site and runs without a user', async () => {
  const host = await startHost();

  const response = await fetch(await urlOf(host), { headers: { cookie: 'session=secret' } });

  const echo = (await response.json()) as Echo;
  expect(JSON.stringify(echo.headers)).not.toContain('secret');
  expect(echo.asAnonymous.error.name).toBe('NEEDS_AUTHENTICATION_ERR');
});

test('the response of a web trigger has the function’s status, body and all values of its headers', async () => {
  const host = await startHost();

  const echo = await fetch(await urlOf(host));
  const redirect = await fetch(`${await urlOf(host)}/answer`, {
    method: 'POST',
    body: JSON.stringify({ statusCode: 302, headers: { Location: ['/elsewhere'] } }),
    redirect: 'manual',
  });

  expect(echo.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(redirect.status).toBe(302);
  expect(redirect.headers.get('location')).toBe('/elsewhere');
  expect((await answer(host, { statusCode: 204 })).status).toBe(204);
});

test.each([
  [{ status: 200 }],
  [{ statusCode: '200' }],
  [{ statusCode: 200, headers: { a: 'not a list' } }],
  [{ statusCode: 200, body: { not: 'a string' } }],
  ['text'],
  [null],
])('a web trigger that returns %j is answered with 500', async (result) => {
  const host = await startHost();

  expect((await answer(host, result)).status).toBe(500);
});

test('a web trigger that throws is answered with 500 without its message', async () => {
  const host = await startHost();

  const response = await fetch(`${await urlOf(host)}/throw`);

  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('the trigger failed');
});

test('the address of a web trigger stays the same until it is replaced or deleted', async () => {
  const host = await startHost();
  const first = await urlOf(host);
  const same = await urlOf(host);
  const second = await urlOf(host, true);

  await host.call('deleteTriggerUrl', { url: second });

  expect(same).toBe(first);
  expect(second).not.toBe(first);
  expect((await fetch(second)).status).toBe(404);
  expect(await host.call('triggerUrls')).toEqual({
    result: [{ moduleKey: 'fixture-trigger', url: first }],
  });
});

test('a web trigger that the manifest does not declare has no address', async () => {
  const host = await startHost();

  const { error } = await host.call<Attempt>('triggerUrl', { key: 'nothing' });

  expect(error?.message).toContain('Failed to get web trigger URL');
});

test('the log of web triggers holds no query, because it may contain codes and states', async () => {
  const host = await startHost();

  await fetch(`${await urlOf(host)}/cb?code=hidden`);

  const entries = await eventually(() =>
    host.log.entries().some(({ what }) => what === 'fixture-hook') ? host.log.entries() : undefined,
  );
  expect(JSON.stringify(entries)).not.toContain('hidden');
});
