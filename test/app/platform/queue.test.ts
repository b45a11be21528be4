import { eventually } from '#support/eventually';
import { stoppedClock } from '#support/builders/stopped-clock';
import { useFixtureHosts, type FixtureHost } from '#support/servers/start-host';

interface Stats {
  success: number;
  inProgress: number;
  failed: number;
}

interface Pushed {
  result?: { jobId: string };
  error?: { name: string; message: string };
}

const startHost = useFixtureHosts();

const push = async (host: FixtureHost, ...events: object[]): Promise<string> => {
  const { result, error } = await host.call<Pushed>('push', { events });
  if (!result) throw new Error(JSON.stringify(error));
  return result.jobId;
};

const stats = async (host: FixtureHost, jobId: string) =>
  (await host.call<{ result: Stats }>('jobStats', { jobId })).result;

/** The deliveries that the consumer noted: its retry contexts. */
const deliveries = (host: FixtureHost, name: string) =>
  (host.dumpStorage().plain[`consumed:${name}`] ?? []) as (null | { retryCount: number })[];

const ended = (host: FixtureHost, jobId: string) =>
  eventually(async () => {
    const now = await stats(host, jobId);
    return now.inProgress === 0 ? now : undefined;
  });

const MINUTE = 60_000;

test('queued events reach their consumer, and the job counts the successful ones', async () => {
  const host = await startHost();

  const jobId = await push(host, { body: { name: 'a' } }, { body: { name: 'b' } });

  expect(await ended(host, jobId)).toEqual({ success: 2, inProgress: 0, failed: 0 });
  expect([deliveries(host, 'a'), deliveries(host, 'b')]).toEqual([[null], [null]]);
});

test('a queued event with a delay waits for it on the clock', async () => {
  const clock = stoppedClock();
  const host = await startHost({ clock });

  const jobId = await push(host, { body: { name: 'late' }, delayInSeconds: 60 });
  clock.advance(MINUTE - 1);
  const early = await stats(host, jobId);
  clock.advance(1);

  expect(early).toEqual({ success: 0, inProgress: 1, failed: 0 });
  expect(await ended(host, jobId)).toMatchObject({ success: 1 });
});

test('a consumer that returns an InvocationError is retried after the requested time', async () => {
  const clock = stoppedClock();
  const host = await startHost({ clock });

  const jobId = await push(host, { body: { name: 'again', retries: 2 } });
  for (const times of [1, 2]) {
    await eventually(() => deliveries(host, 'again').length === times || undefined);
    await eventually(() => isIdle(host, times) || undefined);
    clock.advance(MINUTE);
  }

  expect(await ended(host, jobId)).toMatchObject({ success: 1 });
  expect(deliveries(host, 'again')).toMatchObject([null, { retryCount: 1 }, { retryCount: 2 }]);
});

test('retries of an event end 24 hours after the push, and then the event has failed', async () => {
  const clock = stoppedClock();
  const host = await startHost({ clock });

  const jobId = await push(host, { body: { name: 'never', retries: 9 } });
  await eventually(() => isIdle(host, 1) || undefined);
  clock.advance(25 * 60 * MINUTE);

  expect(await ended(host, jobId)).toMatchObject({ success: 0, failed: 1 });
});

test('an error that the consumer throws is retried for a day, at most fifteen minutes apart', async () => {
  const clock = stoppedClock();
  const host = await startHost({ clock });

  const jobId = await push(host, { body: { name: 'broken', throws: true } });
  for (const times of [1, 2, 3]) {
    await eventually(() => isIdle(host, times) || undefined);
    clock.advance(15 * MINUTE);
  }
  await eventually(() => isIdle(host, 4) || undefined);
  clock.advance(24 * 60 * MINUTE);

  expect(await ended(host, jobId)).toEqual({ success: 0, inProgress: 0, failed: 1 });
  expect(deliveries(host, 'broken')).toHaveLength(5);
});

test('a host that delivers twice delivers each event again, at once or after later events', async () => {
  const clock = stoppedClock();
  const host = await startHost({ clock, deliversTwice: true });

  await push(host, { body: { name: 'a' } }, { body: { name: 'b' } });
  await eventually(() => isIdle(host, 3) || undefined);
  clock.advance(2 * MINUTE);

  await eventually(() => isIdle(host, 4) || undefined);
  expect(deliveries(host, 'b')).toHaveLength(2);
});

test('a cancelled job delivers no more events', async () => {
  const clock = stoppedClock();
  const host = await startHost({ clock });
  const jobId = await push(host, { body: { name: 'cancelled' }, delayInSeconds: 60 });

  await host.call('cancelJob', { jobId });
  clock.advance(2 * MINUTE);
  const other = await push(host, { body: { name: 'other' } });
  await ended(host, other);

  expect(deliveries(host, 'cancelled')).toEqual([]);
  expect(await stats(host, jobId)).toEqual({ success: 0, inProgress: 0, failed: 0 });
});

test('a queue with a concurrency of 1 delivers one event at a time', async () => {
  const host = await startHost();
  const event = { body: { name: 'same' }, concurrency: { key: 'lane', limit: 1 } };

  const jobId = await push(host, event, event, event);
  await ended(host, jobId);

  // The consumer reads, then writes: side by side, deliveries would get lost.
  expect(deliveries(host, 'same')).toHaveLength(3);
});

test('a push to a queue without a consumer and a request for an unknown job are refused', async () => {
  const host = await startHost();

  const noConsumer = await host.call<Pushed>('push', {
    queue: 'nowhere',
    events: [{ body: { name: 'a' } }],
  });
  const noJob = await host.call<Pushed>('jobStats', { jobId: 'none' });

  expect(noConsumer.error?.message).toContain('has no consumer');
  expect(noJob.error?.message).toBe('The job none was not found for the queue fixture-queue.');
});

test('a push of more than 500 events a minute is refused', async () => {
  const clock = stoppedClock();
  const host = await startHost({ clock });
  const fifty = Array.from({ length: 50 }, () => ({ body: { name: 'x' }, delayInSeconds: 900 }));
  for (let pushes = 0; pushes < 10; pushes++) await push(host, ...fifty);

  const { error } = await host.call<Pushed>('push', { events: [{ body: { name: 'x' } }] });
  clock.advance(MINUTE);

  expect(error?.message).toBe('Too many requests.');
  await expect(push(host, { body: { name: 'x' }, delayInSeconds: 900 })).resolves.toBeTruthy();
});

/** As many deliveries have ended: the next retry is waiting. */
function isIdle(host: FixtureHost, times: number): boolean {
  const ends = host.log
    .entries()
    .filter(({ kind, what }) => kind === 'invocation' && what === 'fixture-consume');
  return ends.length === times;
}
