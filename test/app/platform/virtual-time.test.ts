import { createVirtualTime } from '#dev/host/kernel/virtual-time';
import { eventually } from '#support/eventually';
import { useLocalServers } from '#support/servers/local-server';
import { useFixtureHosts, type FixtureHost } from '#support/servers/start-host';

interface Slept {
  passedMs: number;
  datesApartMs: number;
  spentMs: number;
}

interface Fetched {
  result?: string;
  error?: { name: string };
}

const startHost = useFixtureHosts();
const startServer = useLocalServers();

const ALLOWED = 'https://allowed.example.com';

const sleep = (host: FixtureHost, milliseconds: number) =>
  host.call<Slept>('sleep', { milliseconds });

const fetchWithin = (host: FixtureHost, limitMs: number) =>
  host.call<Fetched>('fetchWithin', { url: ALLOWED, limitMs });

/** A host in virtual time, with a server that answers once `answer` was called. */
async function startWithSlowServer() {
  const virtualTime = createVirtualTime();
  const waiting: (() => void)[] = [];
  const server = await startServer((_request, response) => {
    response.write('half');
    waiting.push(() => response.end(' and half'));
  });
  const host = await startHost({ virtualTime, map: { [ALLOWED]: server.origin } });
  return {
    host,
    virtualTime,
    isAsked: () => eventually(() => waiting.length > 0 || undefined),
    answer: () => waiting.splice(0).forEach((end) => end()),
  };
}

test('a sleep of the app takes no real time, and every clock of the app and of the host sees it', async () => {
  const virtualTime = createVirtualTime();
  const host = await startHost({ virtualTime });

  const { passedMs, datesApartMs, spentMs } = await sleep(host, 20_000);

  expect(passedMs).toBeGreaterThanOrEqual(20_000);
  expect(datesApartMs).toBeGreaterThanOrEqual(20_000);
  expect(spentMs).toBe(20_000);
  await eventually(() => virtualTime.elapsed() === 20_000 || undefined);
});

test('a function that sleeps longer than it may run times out', async () => {
  const host = await startHost({ virtualTime: createVirtualTime() });

  await expect(sleep(host, 26_000)).rejects.toThrow('FUNCTION_TIME_OUT');
});

test('the time limit of a request passes when the test advances time, and not before', async () => {
  const { host, virtualTime, isAsked } = await startWithSlowServer();
  const fetching = fetchWithin(host, 10_000);
  await isAsked();

  virtualTime.advance(9_999);
  virtualTime.advance(1);

  expect(await fetching).toMatchObject({ error: { name: 'TimeoutError' } });
});

test('a time limit that has not passed leaves the response alone', async () => {
  const { host, virtualTime, isAsked, answer } = await startWithSlowServer();
  const fetching = fetchWithin(host, 10_000);
  await isAsked();

  virtualTime.advance(9_999);
  answer();

  expect(await fetching).toEqual({ result: 'half and half' });
});

test('a sleep lasts while a request of another invocation is under way', async () => {
  const { host, isAsked, answer } = await startWithSlowServer();
  const fetching = fetchWithin(host, 10_000);
  await isAsked();
  const order: string[] = [];

  const sleeping = sleep(host, 11_000).then(() => order.push('slept'));
  await host.call('processId');
  order.push('answered');
  answer();
  await sleeping;

  expect(await fetching).toEqual({ result: 'half and half' });
  expect(order).toEqual(['answered', 'slept']);
});
