import { createInstallationLimits } from '#dev/host/kernel/installation-limits';
import { createCallLog } from '#dev/host/kernel/recorded-call-log';
import { createStateStore } from '#dev/host/kernel/create-state-store';
import type { PlatformContext } from '#dev/host/service';
import { createKvsService } from '#dev/host/services/kvs/kvs-service';
import { stoppedClock } from '#support/builders/stopped-clock';

/** Calls that the SDK would not let through, or that one invocation could not make. */
function startStorage(limits = createInstallationLimits(() => Date.now())) {
  const context = {
    app: { manifest: { app: { id: 'x' }, modules: {} } },
    clock: stoppedClock(),
    limits,
    log: createCallLog(),
    state: createStateStore(),
  } as unknown as PlatformContext;
  const service = createKvsService(context);
  return async (target: string, body: string): Promise<{ status: number; code?: string }> => {
    const response = await service.proxy?.({
      route: '/fpp/as/app/provider/atlassian/capability/kvs',
      target,
      method: 'POST',
      headers: new Headers(),
      body: new TextEncoder().encode(body),
      caller: { invocationId: 'i', moduleKey: 'm', accountId: undefined, viewerKind: 'anonymous' },
      signal: new AbortController().signal,
    });
    if (!response) return { status: 0 };
    const text = await response.text();
    return { status: response.status, ...(text === '' ? {} : (JSON.parse(text) as object)) };
  };
}

const set = (key: unknown, more: object = {}) => JSON.stringify({ key, value: 1, ...more });

test.each([
  ['a key that is no string', '/api/v1/set', set(7), 'INVALID_KEY'],
  ['no value', '/api/v1/set', JSON.stringify({ key: 'k' }), 'INVALID_REQUEST'],
  ['the value null', '/api/v1/set', set('k', { value: null }), 'INVALID_REQUEST'],
  ['a body that is not JSON', '/api/v1/set', '{', 'INVALID_REQUEST'],
  [
    'a key policy in a transaction',
    '/api/v1/transaction',
    `{"set":[${set('k', { options: { keyPolicy: 'OVERRIDE' } })}]}`,
    'INVALID_REQUEST',
  ],
  [
    'a condition on a plain value',
    '/api/v1/transaction',
    JSON.stringify({ check: [{ key: 'k', conditions: { and: [] } }] }),
    'INVALID_REQUEST',
  ],
  [
    'a batch of more than 4 MB',
    '/api/v1/batch/set',
    JSON.stringify(
      Array.from({ length: 20 }, (_, index) => ({ key: `k${index}`, value: 'x'.repeat(220_000) })),
    ),
    'MAX_SIZE',
  ],
  ['an invented cursor', '/api/v1/query', JSON.stringify({ after: '%%' }), 'INVALID_REQUEST'],
])('the storage refuses %s', async (_, target, body, code) => {
  const call = startStorage();

  expect(await call(target, body)).toMatchObject({ status: 400, code });
});

test('the storage refuses more than 1,000 requests in a second', async () => {
  jest.useFakeTimers();
  const call = startStorage();
  const get = () => call('/api/v1/get', JSON.stringify({ key: 'k' }));

  for (let count = 0; count < 1_000; count++) expect((await get()).status).toBe(404);
  const refused = await get();
  jest.advanceTimersByTime(1_000);
  const allowed = await get();
  jest.useRealTimers();

  expect(refused).toMatchObject({ status: 429, code: 'RATE_LIMIT_EXCEEDED' });
  expect(allowed.status).toBe(404);
});

test.each([
  ['a value of 25 KB to write', 'set', set('k', { value: 'x'.repeat(25_000) }), 3],
  ['a value of 25 KB to read', 'get', JSON.stringify({ key: 'large' }), 3],
  ['a value to read that is not there', 'get', JSON.stringify({ key: 'none' }), 1],
  ['a batch of small values to read', 'batch/get', JSON.stringify([{ key: 'a' }, { key: 'b' }]), 1],
])('the storage charges %s in units of 10 KB', async (_, operation, body, units) => {
  const limits = createInstallationLimits(() => 0);
  const call = startStorage(limits);
  for (const key of ['a', 'b']) await call('/api/v1/set', set(key));
  await call('/api/v1/set', set('large', { value: 'x'.repeat(25_000) }));
  const left = () =>
    limits.left('storageReadUnitsPerMinute').remaining +
    limits.left('storageWriteUnitsPerMinute').remaining;
  const before = left();

  await call(`/api/v1/${operation}`, body);

  expect(before - left()).toBe(units);
});

test('the storage leaves an unknown operation to other services', async () => {
  const call = startStorage();

  expect(await call('/api/v1/rename', '{}')).toEqual({ status: 0 });
});
