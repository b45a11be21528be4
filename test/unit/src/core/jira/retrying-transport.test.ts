import type { HttpFetch } from '#core/http/http-fetch';
import { retryingTransport } from '#core/jira/retrying-transport';
import { httpTransport, type JiraRequest } from '#core/jira/transport';
import { useLocalServers } from '#support/servers/local-server';

const startServer = useLocalServers();
const GET: JiraRequest = { method: 'GET' };

interface Answer {
  status: number;
  headers?: Record<string, string>;
}

/** A server that gives these answers in turn, the last one for ever. */
async function serverOf(...answers: Answer[]) {
  let turn = 0;
  const { origin, requests } = await startServer((_request, response) => {
    const { status, headers = {} } = answers[Math.min(turn++, answers.length - 1)] ?? {
      status: 200,
    };
    response.writeHead(status, headers).end('{}');
  });
  let clock = 0;
  const waits: number[] = [];
  const fetch: HttpFetch = (url, request) => globalThis.fetch(url, request);
  const transport = retryingTransport(httpTransport(fetch, origin, 'token'), {
    now: () => clock,
    random: () => 0.5,
    timeLeft: () => 23_500 - clock,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      clock += milliseconds;
      return Promise.resolve();
    },
  });
  const ask = async (request: JiraRequest = GET) => (await transport('/search', request)).status;
  return { ask, waits, requests };
}

test('a limited request is repeated until Jira answers', async () => {
  const { ask, waits, requests } = await serverOf(
    { status: 429 },
    { status: 503 },
    { status: 200 },
  );

  expect(await ask()).toBe(200);
  expect(waits).toEqual([1000, 2000]);
  expect(requests.map(({ headers }) => headers.authorization)).toEqual(
    Array.from({ length: 3 }, () => 'Bearer token'),
  );
});

test('a request that Jira limits four times returns the fourth answer', async () => {
  const { ask, requests } = await serverOf({ status: 429 });

  expect(await ask()).toBe(429);
  expect(requests).toHaveLength(4);
});

test('waits and repeated requests stay within the invocation', async () => {
  const { ask, waits } = await serverOf({ status: 429, headers: { 'retry-after': '10' } });

  expect(await ask()).toBe(429);
  expect(waits).toEqual([11_500]);
});

test('a request that Jira does not limit is not repeated', async () => {
  const { ask, requests } = await serverOf({ status: 500 });

  expect(await ask()).toBe(500);
  expect(requests).toHaveLength(1);
});

test('a POST that only searches is repeated with its body, and any other POST is not', async () => {
  const search = await serverOf({ status: 503 }, { status: 200 });
  const change = await serverOf({ status: 503 }, { status: 200 });

  expect(await search.ask({ method: 'POST', body: '{}', isSearch: true })).toBe(200);
  expect(await change.ask({ method: 'POST', body: '{}' })).toBe(503);

  expect(search.requests.map(({ headers }) => headers['content-length'])).toEqual(['2', '2']);
  expect(change.requests).toHaveLength(1);
});
