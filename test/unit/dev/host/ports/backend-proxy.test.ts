import { createBackendProxy } from '#dev/host/ports/backend-proxy';
import { createCallLog } from '#dev/host/kernel/recorded-call-log';
import type { PlatformService } from '#dev/host/service';

const caller = {
  invocationId: 'i',
  moduleKey: 'm',
  accountId: 'a',
  viewerKind: 'licensed' as const,
};

function startProxy(...services: PlatformService[]) {
  const log = createCallLog();
  const unmodelled: string[] = [];
  const proxy = createBackendProxy({
    services,
    log,
    callerOf: (token) => (token === 'good' ? caller : undefined),
    unmodelled: (what) => unmodelled.push(what),
  });
  const send = (token: string) =>
    proxy(
      new Request('http://127.0.0.1/fpp/provider/user/remote/confluence', {
        headers: {
          'forge-proxy-authorization': `Bearer ${token}`,
          'forge-proxy-target': '/wiki/x?secret=1',
        },
      }),
    );
  return { send, log, unmodelled };
}

const serviceOf = (proxy: NonNullable<PlatformService['proxy']>) => ({ name: 'test', proxy });

test('a call without the token of a running invocation is refused before any service sees it', async () => {
  const seen: unknown[] = [];
  const { send } = startProxy(
    serviceOf((call) => {
      seen.push(call);
      return Promise.resolve(undefined);
    }),
  );

  const response = await send('wrong');

  expect(response.status).toBe(401);
  expect(response.headers.get('forge-proxy-error')).toBe('INVALID_TOKEN');
  expect(seen).toEqual([]);
});

test('the backend proxy returns the answer of the first service that has one', async () => {
  const { send } = startProxy(
    serviceOf(() => Promise.resolve(undefined)),
    serviceOf(({ caller: who }) => Promise.resolve(new Response(`first for ${who.accountId}`))),
    serviceOf(() => Promise.resolve(new Response('second'))),
  );

  expect(await (await send('good')).text()).toBe('first for a');
});

test('the backend proxy reports an error of the host as such and logs it without the query', async () => {
  const { send, log, unmodelled } = startProxy(serviceOf(() => Promise.reject(new Error('oops'))));

  const response = await send('good');

  expect(response.status).toBe(500);
  expect(response.headers.get('forge-proxy-error')).toBe('HOST_FAILED');
  expect(log.entries()).toContainEqual({
    kind: 'platform',
    what: 'GET confluence as user /wiki/x',
    outcome: 'HOST FAILED: Error: oops',
  });
  expect(unmodelled).toEqual([]);
});
