import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stoppedClock } from '#support/builders/stopped-clock';
import { useFixtureHosts, type FixtureHost } from '#support/servers/start-host';

interface Attempt {
  result?: unknown;
  error?: { code: string; status: number };
}

const startHost = useFixtureHosts();

const kvs = (host: FixtureHost, method: string, ...args: unknown[]) =>
  host.call<Attempt>('kvs', { method, args });

const refusal = (code: string, status: number) => ({
  error: expect.objectContaining({ code, status }) as unknown,
});

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

const HOUR = 3_600_000;

describe('plain values and secrets', () => {
  test('a value is read back as it was stored, and is gone after its deletion', async () => {
    const host = await startHost();

    await kvs(host, 'set', 'k', { list: [1, 'två', false] });
    const stored = await kvs(host, 'get', 'k');
    await kvs(host, 'delete', 'k');

    expect(stored).toEqual({ result: { list: [1, 'två', false] } });
    expect(await kvs(host, 'get', 'k')).toEqual({ result: null });
    expect(await kvs(host, 'delete', 'k')).toEqual({ result: null });
  });

  test('a secret and a plain value of the same key are two values', async () => {
    const host = await startHost();

    await kvs(host, 'set', 'k', 'plain');
    await kvs(host, 'setSecret', 'k', 'secret');

    expect(await kvs(host, 'get', 'k')).toEqual({ result: 'plain' });
    expect(await kvs(host, 'getSecret', 'k')).toEqual({ result: 'secret' });
    expect(host.dumpStorage()).toMatchObject({ plain: { k: 'plain' }, secrets: { k: 'secret' } });
  });

  test.each([
    ['', 'KEY_TOO_SHORT'],
    ['k'.repeat(501), 'KEY_TOO_LONG'],
    ['a/b', 'INVALID_KEY'],
    ['   ', 'INVALID_KEY'],
  ])('the key %j is refused with %s', async (key, code) => {
    const host = await startHost();

    expect(await kvs(host, 'set', key, 1)).toEqual(refusal(code, 400));
  });

  test('the longest key with every allowed character is accepted', async () => {
    const host = await startHost();

    expect(await kvs(host, 'set', 'aZ0:._ -#'.padEnd(500, 'x'), 1)).toEqual({ result: null });
  });

  test('a value has at most 240 KiB, a secret at most 128 KiB', async () => {
    const host = await startHost();
    const ofBytes = (bytes: number) => 'x'.repeat(bytes - 2);

    expect(await kvs(host, 'set', 'k', ofBytes(240 * 1024))).toEqual({ result: null });
    expect(await kvs(host, 'set', 'k', ofBytes(240 * 1024 + 1))).toEqual(refusal('MAX_SIZE', 400));
    expect(await kvs(host, 'setSecret', 'k', ofBytes(128 * 1024))).toEqual({ result: null });
    expect(await kvs(host, 'setSecret', 'k', ofBytes(128 * 1024 + 1))).toEqual(
      refusal('MAX_SIZE', 400),
    );
  });

  test('a value is nested at most 31 deep', async () => {
    const host = await startHost();

    expect(await kvs(host, 'set', 'k', nested(31))).toEqual({ result: null });
    expect(await kvs(host, 'set', 'k', nested(32))).toEqual(refusal('MAX_DEPTH', 400));
  });

  test('of simultaneous writes of a key with FAIL_IF_EXISTS, one succeeds', async () => {
    const host = await startHost();
    const create = () => kvs(host, 'setSecret', 'lock', 'mine', { keyPolicy: 'FAIL_IF_EXISTS' });

    const attempts = await Promise.all(Array.from({ length: 8 }, create));

    expect(attempts.filter(({ error }) => !error)).toHaveLength(1);
    expect(attempts.filter(({ error }) => error?.code === 'KEY_CONFLICT')).toHaveLength(7);
  });

  test('a write with OVERRIDE returns the previous or the latest value on request', async () => {
    const host = await startHost();
    await kvs(host, 'set', 'k', 'old');
    const options = { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' };

    const previous = await kvs(host, 'set', 'k', 'new', options);
    const latest = await kvs(host, 'set', 'k', 'newest', { ...options, returnValue: 'LATEST' });
    const first = await kvs(host, 'set', 'other', 'value', options);

    expect(previous).toEqual({ result: { key: 'k', value: 'old' } });
    expect(latest).toEqual({ result: { key: 'k', value: 'newest' } });
    expect(first).toEqual({ result: null });
  });
});

describe('time to live', () => {
  const ttl = { ttl: { value: 1, unit: 'HOURS' } };
  const withExpiry = { metadataFields: ['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'] };

  test('an expired value stays readable for 48 hours, with its time of expiry', async () => {
    const clock = stoppedClock();
    const host = await startHost({ clock });
    await kvs(host, 'set', 'k', 'v', ttl);
    const created = clock.now();

    clock.advance(HOUR + 47 * HOUR);
    const expired = await kvs(host, 'get', 'k', withExpiry);
    clock.advance(HOUR);

    expect(expired.result).toEqual({
      key: 'k',
      value: 'v',
      createdAt: created,
      updatedAt: created,
      expireTime: new Date(created + HOUR).toISOString(),
    });
    expect(await kvs(host, 'get', 'k')).toEqual({ result: null });
  });

  test('a value that is written again without a TTL does not expire', async () => {
    const clock = stoppedClock();
    const host = await startHost({ clock });
    await kvs(host, 'set', 'k', 'v', ttl);

    await kvs(host, 'set', 'k', 'kept');
    clock.advance(1000 * HOUR);

    expect(await kvs(host, 'get', 'k')).toEqual({ result: 'kept' });
  });

  test.each([
    { value: 0, unit: 'DAYS' },
    { value: 366, unit: 'DAYS' },
    { value: 1.5, unit: 'HOURS' },
    { value: 1, unit: 'WEEKS' },
  ])('a TTL of $value $unit is refused', async (wrong) => {
    const host = await startHost();

    expect(await kvs(host, 'set', 'k', 'v', { ttl: wrong })).toEqual(refusal('INVALID_TTL', 400));
  });
});

describe('queries of keys', () => {
  test('a query of keys lists those of a prefix in order, page by page, without secrets', async () => {
    const host = await startHost();
    for (const key of ['a:3', 'a:1', 'b:1', 'a:2']) await kvs(host, 'set', key, key);
    await kvs(host, 'setSecret', 'a:0', 'hidden');
    const query = (cursor?: string) =>
      host.call<{ result: { results: { key: string }[]; nextCursor?: string } }>('query', {
        prefix: 'a:',
        limit: 2,
        ...(cursor === undefined ? {} : { cursor }),
      });

    const first = await query();
    const second = await query(first.result.nextCursor);

    expect(first.result.results.map(({ key }) => key)).toEqual(['a:1', 'a:2']);
    expect(second.result.results.map(({ key }) => key)).toEqual(['a:3']);
    expect(second.result.nextCursor).toBeUndefined();
  });

  test('a query of keys returns 10 by default and at most 100', async () => {
    const host = await startHost();
    const items = Array.from({ length: 12 }, (_, index) => ({ key: `k${index}`, value: index }));
    await kvs(host, 'batchSet', items);

    const { result } = await host.call<{ result: { results: unknown[] } }>('query', {});

    expect(result.results).toHaveLength(10);
    expect(await host.call('query', { limit: 101 })).toMatchObject({ error: { status: 400 } });
  });
});

describe('batches', () => {
  test('a batch reports each item that fails and stores the others', async () => {
    const host = await startHost();

    const { result } = await kvs(host, 'batchSet', [
      { key: 'good', value: 1 },
      { key: 'bad/key', value: 2 },
    ]);

    expect(result).toMatchObject({
      successfulKeys: [{ key: 'good' }],
      failedKeys: [{ key: 'bad/key', error: { code: 'INVALID_KEY' } }],
    });
    expect(await kvs(host, 'batchGet', [{ key: 'good' }, { key: 'none' }])).toMatchObject({
      result: {
        successfulKeys: [{ key: 'good', value: 1 }],
        failedKeys: [{ key: 'none', error: { code: 'KEY_NOT_FOUND' } }],
      },
    });
    await kvs(host, 'batchDelete', [{ key: 'good' }]);
    expect(host.dumpStorage().plain).toEqual({});
  });

  test.each([
    ['26 items', Array.from({ length: 26 }, (_, index) => ({ key: `k${index}`, value: 1 }))],
    ['the same key twice', [1, 2].map((value) => ({ key: 'k', value }))],
  ])('a batch of %s fails as a whole', async (_, items) => {
    const host = await startHost();

    expect((await kvs(host, 'batchSet', items)).error?.status).toBe(400);
    expect(host.dumpStorage().plain).toEqual({});
  });
});

describe('state', () => {
  test('storage and egress approvals survive a restart in the same state directory', async () => {
    const stateDirectory = mkdtempSync(join(tmpdir(), 'host-state-'));
    const first = await startHost({ stateDirectory });
    await kvs(first, 'setSecret', 'k', 'kept');
    const configured = [{ domain: 'https://jira.acme.com', type: ['FETCH_BACKEND_SIDE'] }];
    first.egress.approve([{ key: 'links', description: 'Jira', configured }]);
    await first.dispose();

    const second = await startHost({ stateDirectory });

    expect(await kvs(second, 'getSecret', 'k')).toEqual({ result: 'kept' });
    expect(second.egress.approved()).toEqual([{ key: 'links', description: 'Jira', configured }]);
  });

  test('without a state directory, storage starts empty after a restart', async () => {
    const first = await startHost();
    await kvs(first, 'set', 'k', 'lost');
    await first.dispose();

    const second = await startHost();

    expect(await kvs(second, 'get', 'k')).toEqual({ result: null });
  });
});
