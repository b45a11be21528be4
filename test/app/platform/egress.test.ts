import type { IncomingMessage, ServerResponse } from 'node:http';
import { eventually } from '#support/eventually';
import { useLocalServers } from '#support/servers/local-server';
import { useFixtureHosts, type FixtureHost } from '#support/servers/start-host';

interface Answer {
  status: number;
  url: string;
  redirected: boolean;
  headers: Record<string, string>;
  cookies: string[];
  body: string;
}

interface Attempt<T = Answer> {
  result?: T;
  error?: { name: string; message: string; status?: number; cause?: { code?: string } };
}

const startHost = useFixtureHosts();
const startServer = useLocalServers();

const ALLOWED = 'https://allowed.example.com';
const DENIED = 'https://denied.example.com';

const fetchUrl = (host: FixtureHost, url: string, init?: object) =>
  host.call<Attempt>('globalFetch', { url, init });

const approve = (host: FixtureHost, domain: string) =>
  host.egress.approve([
    { key: 'jira', description: 'Jira', configured: [{ domain, type: ['FETCH_BACKEND_SIDE'] }] },
  ]);

async function startWithServer(handler: Parameters<typeof startServer>[0]) {
  const server = await startServer(handler);
  const host = await startHost({ map: { [ALLOWED]: server.origin } });
  return { host, server };
}

const denial = { name: 'REQUEST_EGRESS_ALLOWLIST_ERR', status: 403 };

describe('what is allowed', () => {
  test('a request to a declared origin reaches the server that is mapped to it, unchanged', async () => {
    const { host, server } = await startWithServer((request, response) => {
      response.setHeader('Set-Cookie', ['a=1', 'b=2']);
      request.pipe(response.writeHead(201, { 'X-Seen': request.headers.authorization }));
    });

    const { result } = await fetchUrl(host, `${ALLOWED}/rest?q=a%20b`, {
      method: 'POST',
      headers: { authorization: 'Bearer abc' },
      body: 'the body',
    });

    expect(result).toMatchObject({
      status: 201,
      url: `${ALLOWED}/rest?q=a%20b`,
      body: 'the body',
      cookies: ['a=1', 'b=2'],
      headers: { 'x-seen': 'Bearer abc' },
    });
    expect(server.requests[0]).toMatchObject({ method: 'POST', url: '/rest?q=a%20b' });
    expect(Object.keys(server.requests[0]?.headers ?? {}).join()).not.toContain('forge');
  });

  test('an address that an administrator approves is allowed until the approval is revoked', async () => {
    const server = await startServer((_, response) => response.end('hello'));
    const host = await startHost({ map: { [DENIED]: server.origin } });
    const canFetch = () => host.call<boolean>('canFetchFrom', { url: DENIED });

    const before = [await canFetch(), await fetchUrl(host, DENIED)];
    approve(host, DENIED);
    const approved = [await canFetch(), await fetchUrl(host, DENIED)];
    host.egress.revoke('jira');
    const revoked = [await canFetch(), await fetchUrl(host, DENIED)];

    expect(before).toEqual([false, { error: expect.objectContaining(denial) as unknown }]);
    expect(approved).toEqual([
      true,
      { result: expect.objectContaining({ body: 'hello' }) as unknown },
    ]);
    expect(revoked).toEqual(before);
  });

  test('an approval for the browser does not allow the backend', async () => {
    const host = await startHost();
    const configured = [{ domain: DENIED, type: ['FETCH_CLIENT_SIDE'] }];
    host.egress.approve([{ key: 'jira', description: 'Jira', configured }]);

    expect((await fetchUrl(host, DENIED)).error).toMatchObject(denial);
  });
});

test('an approved address without a mapping is asked for on the real network', async () => {
  const server = await startServer((_, response) => response.end('hello'));
  const host = await startHost();
  approve(host, server.origin);

  expect((await fetchUrl(host, server.origin)).result?.body).toBe('hello');
});

describe('what is denied', () => {
  test.each([
    DENIED,
    'http://allowed.example.com',
    `${ALLOWED}:8443`,
    'https://sub.allowed.example.com',
    'http://169.254.169.254/latest/meta-data',
  ])('the platform denies fetch of %s', async (url) => {
    const host = await startHost();

    const viaGlobal = await fetchUrl(host, url);
    const viaForge = await host.call<Attempt>('forgeFetch', { url });

    expect([viaGlobal.error, viaForge.error]).toMatchObject([denial, denial]);
  });

  test('the platform denies node:http and raw sockets, even to a server on this machine', async () => {
    const server = await startServer((_, response) => response.end('reached'));
    const host = await startHost();
    const { port } = new URL(server.origin);

    const viaHttp = await host.call<Attempt>('httpGet', { url: server.origin });
    const viaSocket = await host.call<Attempt>('openSocket', { host: '127.0.0.1', port: +port });
    const viaPath = await host.call<Attempt>('openSocketPath', { path: '/var/run/docker.sock' });
    const viaDatagram = await host.call<Attempt>('sendDatagram', { host: '127.0.0.1', port: 53 });

    for (const { error } of [viaHttp, viaSocket, viaPath, viaDatagram]) {
      expect(error).toMatchObject(denial);
    }
    expect(server.requests).toHaveLength(0);
  });

  test('a server’s response cannot pass for a denial by the platform', async () => {
    const { host } = await startWithServer((_, response) => {
      response.writeHead(403, { 'forge-proxy-error': 'REQUEST_EGRESS_ALLOWLIST_ERR' }).end('mine');
    });

    expect((await fetchUrl(host, ALLOWED)).result).toMatchObject({ status: 403, body: 'mine' });
  });
});

describe('redirects', () => {
  const redirectTo = (location: string, status = 302) =>
    startWithServer((request, response) => {
      if (request.url === '/from') response.writeHead(status, { location }).end();
      else response.end(`${request.method} ${request.headers.authorization ?? 'no token'}`);
    });

  test('a redirect to an allowed address is followed', async () => {
    const { host } = await redirectTo('/to');

    expect((await fetchUrl(host, `${ALLOWED}/from`)).result).toMatchObject({
      url: `${ALLOWED}/to`,
      redirected: true,
      body: 'GET no token',
    });
  });

  test('a redirect to an address that is not allowed is denied', async () => {
    const { host } = await redirectTo(`${DENIED}/to`);

    const { error } = await fetchUrl(host, `${ALLOWED}/from`);

    expect(error).toMatchObject(denial);
    expect(error?.message).toContain(`${DENIED}/to`);
  });

  test('a redirect reaches the app unchanged with redirect: manual', async () => {
    const { host, server } = await redirectTo(`${DENIED}/to`);

    const { result } = await fetchUrl(host, `${ALLOWED}/from`, { redirect: 'manual' });

    expect(result).toMatchObject({ status: 302, headers: { location: `${DENIED}/to` } });
    expect(server.requests).toHaveLength(1);
  });

  test('a redirect is an error with redirect: error', async () => {
    const { host } = await redirectTo('/to');

    const { error } = await fetchUrl(host, `${ALLOWED}/from`, { redirect: 'error' });

    expect(error).toMatchObject({ name: 'TypeError', message: 'fetch failed' });
  });

  test.each([
    [302, 'GET no token'],
    [303, 'GET no token'],
    [307, 'POST no token'],
  ])(
    'a POST that meets a %i becomes "%s" and loses its token on another origin',
    async (status, body) => {
      const other = 'https://other.example.com';
      const target = await startServer((request, response) =>
        response.end(`${request.method} ${request.headers.authorization ?? 'no token'}`),
      );
      const source = await startServer((_, response) =>
        response.writeHead(status, { location: `${other}/to` }).end(),
      );
      const host = await startHost({ map: { [ALLOWED]: source.origin, [other]: target.origin } });
      approve(host, other);

      const { result } = await fetchUrl(host, `${ALLOWED}/from`, {
        method: 'POST',
        body: 'x',
        headers: { authorization: 'Bearer abc' },
      });

      expect(result?.body).toBe(body);
    },
  );

  test('redirects without an end are an error', async () => {
    const { host, server } = await startWithServer((_, response) =>
      response.writeHead(302, { location: '/again' }).end(),
    );

    const { error } = await fetchUrl(host, ALLOWED);

    expect(error).toMatchObject({ message: 'fetch failed' });
    expect(server.requests).toHaveLength(21);
  });
});

describe('trouble on the network', () => {
  test('a request to a closed port is "fetch failed" with the code of the network', async () => {
    const { host, server } = await startWithServer((_, response) => response.end());
    await server.stop();

    const { error } = await fetchUrl(host, ALLOWED);

    expect(error).toMatchObject({
      name: 'TypeError',
      message: 'fetch failed',
      cause: { code: 'ECONNREFUSED' },
    });
  });

  test('a request whose connection breaks is "fetch failed"', async () => {
    const { host } = await startWithServer((request) => request.socket.destroy());

    expect((await fetchUrl(host, ALLOWED)).error).toMatchObject({
      message: 'fetch failed',
      cause: { code: 'UND_ERR_SOCKET' },
    });
  });

  test('a request that the app aborts ends at the server too', async () => {
    const pending: { hang?: IncomingMessage; until?: ServerResponse } = {};
    const { host } = await startWithServer((request, response) => {
      if (request.url === '/hang') pending.hang = request;
      else pending.until = response;
      if (pending.hang) pending.until?.end();
    });

    const attempt = await host.call<Attempt>('fetchUntil', {
      url: `${ALLOWED}/hang`,
      until: `${ALLOWED}/until`,
    });

    expect(attempt.error?.name).toBe('AbortError');
    await eventually(() => pending.hang?.socket.destroyed === true || undefined);
  });
});

test('one invocation may send at most 100 requests a minute', async () => {
  const { host, server } = await startWithServer((_, response) => response.end());

  const { result } = await host.call<Attempt<number[]>>('fetchMany', { url: ALLOWED, times: 101 });
  const next = await fetchUrl(host, ALLOWED);

  expect(result?.filter((status) => status === 200)).toHaveLength(100);
  expect(result?.filter((status) => status === 429)).toHaveLength(1);
  expect(next.result?.status).toBe(200);
  expect(server.requests).toHaveLength(101);
});

test('the log names the origins of requests and neither their queries nor their bodies', async () => {
  const { host } = await startWithServer((_, response) => response.end('body-secret'));

  await fetchUrl(host, `${ALLOWED}/token?code=query-secret`, {
    method: 'POST',
    body: 'grant-secret',
    headers: { authorization: 'Bearer header-secret' },
  });

  const log = JSON.stringify(host.log.entries());
  expect(log).toContain(`POST ${ALLOWED}/token`);
  expect(log).not.toContain('secret');
});

test('an address that is mapped for the backend is mapped for the browser too', async () => {
  const { host, server } = await startWithServer((_, response) => response.end());

  expect(host.browserUrl(`${ALLOWED}/browse/A-1?x=1#y`)).toBe(`${server.origin}/browse/A-1?x=1#y`);
  expect(host.browserUrl('https://example.com/a')).toBe('https://example.com/a');
});
