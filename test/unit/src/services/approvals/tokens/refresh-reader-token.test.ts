import { setTimeout } from 'node:timers/promises';
import { AppError } from '#contract/app-error';
import type { HttpFetch } from '#core/http/http-fetch';
import { refreshReaderToken } from '#src/services/approvals/tokens/refresh-reader-token';
import type { TokenPointer } from '#src/services/approvals/tokens/reader-token-store';
import { aLink } from '#support/builders/a-link';
import { memoryReaderTokenStore } from '#support/builders/memory-reader-token-store';
import { clientSecrets, noInstallationKey, testSystem } from '#support/builders/test-system';
import { strictTokenServer } from '#support/servers/strict-token-server';

const LINK = aLink();
const POINTER: TokenPointer = {
  linkId: LINK.id,
  generation: LINK.generation,
  accountId: 'reader',
  version: 7,
  state: 'active',
  jiraUser: 'Rita',
  since: '2026-11-01T00:00:00.000Z',
};
const OLD = { accessToken: 'access-0', refreshToken: 'refresh-0', expiresAt: 0 };

async function readerWithStaleToken(fetch?: HttpFetch, latencyMilliseconds = 0) {
  const server = strictTokenServer(latencyMilliseconds);
  const { system, advance } = testSystem();
  const memory = memoryReaderTokenStore({ now: () => system.now(), latencyMilliseconds });
  await memory.store.createPointer(POINTER);
  await memory.store.createToken(POINTER, OLD);
  const ports = {
    tokens: memory.store,
    secrets: clientSecrets(),
    keys: noInstallationKey(),
    system,
    fetch: fetch ?? server.fetch,
  };
  return {
    server,
    memory,
    advance,
    ports,
    refresh: () => refreshReaderToken(ports, LINK, POINTER),
  };
}

test('a refreshed token replaces the old one, which is removed', async () => {
  const { refresh, memory, server } = await readerWithStaleToken();

  const { token, pointer } = await refresh();

  expect(token.accessToken).toBe(server.current().accessToken);
  expect(pointer.version).toBe(8);
  expect([...memory.tokens.keys()]).toEqual([`${LINK.id}:reader:${LINK.generation}:8`]);
});

test('twenty simultaneous refreshes ask Jira once and all get the new token', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { ports, server } = await readerWithStaleToken(undefined, 4);
    // All share one clock, which must not be moved by each of them.
    const system = { ...ports.system, wait: () => setTimeout(2) };

    const results = await Promise.all(
      Array.from({ length: 20 }, () => refreshReaderToken({ ...ports, system }, LINK, POINTER)),
    );

    expect(server.counts).toEqual({ asked: 1, refused: 0 });
    expect(new Set(results.map(({ token }) => token.accessToken))).toEqual(
      new Set([server.current().accessToken]),
    );
  }
});

test('a server that does not rotate leaves the refresh token as it is', async () => {
  const { refresh } = await readerWithStaleToken(() =>
    Promise.resolve(Response.json({ access_token: 'new', token_type: 'bearer' })),
  );

  const { token } = await refresh();

  expect(token).toEqual({ accessToken: 'new', refreshToken: 'refresh-0' });
});

test('a refresh token that Jira no longer knows ends the approval', async () => {
  const { refresh, memory } = await readerWithStaleToken(() =>
    Promise.resolve(Response.json({ error: 'invalid_grant' }, { status: 400 })),
  );

  await expect(refresh()).rejects.toMatchObject({ code: 'AUTHORIZATION_EXPIRED' });

  expect([...memory.pointers.values()][0]?.state).toBe('expired');
  expect(memory.tokens.size).toBe(0);
});

test('a refusal because another refresh was faster does not end the approval', async () => {
  const fresh = { accessToken: 'fresh', refreshToken: 'fresh-refresh' };
  const reader = await readerWithStaleToken(async () => {
    const pointer = { ...POINTER, version: 8 };
    await reader.memory.store.createToken(pointer, fresh);
    await reader.memory.store.movePointer(pointer, 7);
    return Response.json({ error: 'invalid_grant' }, { status: 400 });
  });

  const { token } = await reader.refresh();

  expect(token).toEqual(fresh);
});

test('an approval survives a refresh while Jira is down, and the next reader may try at once', async () => {
  let isDown = true;
  const server = strictTokenServer();
  const { refresh, memory } = await readerWithStaleToken((url, request) =>
    isDown ? Promise.reject(new AppError('JIRA_UNREACHABLE', 'down')) : server.fetch(url, request),
  );

  await expect(refresh()).rejects.toMatchObject({ code: 'JIRA_UNREACHABLE' });
  isDown = false;

  await expect(refresh()).resolves.toMatchObject({ pointer: { version: 8 } });
  expect([...memory.pointers.values()][0]?.state).toBe('active');
});

test('a refresh with a rejected client leaves the approval unchanged', async () => {
  const { refresh, memory } = await readerWithStaleToken(() =>
    Promise.resolve(Response.json({ error: 'invalid_client' }, { status: 401 })),
  );

  await expect(refresh()).rejects.toMatchObject({ code: 'CLIENT_REJECTED' });

  expect([...memory.pointers.values()][0]?.state).toBe('active');
});

describe('after a crash during a refresh', () => {
  test('readers wait for a crashed refresh and get a timeout when it takes too long', async () => {
    const { refresh, memory, server } = await readerWithStaleToken();
    await memory.store.lock(POINTER, 'first');

    await expect(refresh()).rejects.toMatchObject({ code: 'JIRA_TIMEOUT' });

    expect(server.counts.asked).toBe(0);
  });

  test('a reader refreshes again once the lock of a crashed refresh is too old', async () => {
    const { refresh, memory, server, advance } = await readerWithStaleToken();
    await memory.store.lock(POINTER, 'first');
    advance(31_000);

    const { token } = await refresh();

    expect(token.accessToken).toBe(server.current().accessToken);
  });

  test('a token that a crashed refresh stored without moving the pointer is not lost', async () => {
    const { refresh, memory, server, advance } = await readerWithStaleToken();
    const stored = { accessToken: 'stored', refreshToken: 'stored-refresh' };
    await memory.store.lock(POINTER, 'first');
    await memory.store.createToken({ ...POINTER, version: 8 }, stored);
    advance(31_000);

    const { token } = await refresh();

    expect(token).toEqual(stored);
    expect(server.counts.asked).toBe(0);
  });

  test('two crashed refreshes end the approval', async () => {
    const { refresh, memory, advance } = await readerWithStaleToken();
    await memory.store.lock(POINTER, 'first');
    await memory.store.lock(POINTER, 'recovery');
    advance(31_000);

    await expect(refresh()).rejects.toMatchObject({ code: 'AUTHORIZATION_EXPIRED' });
  });
});

test('a reader who disconnects during a refresh stays disconnected', async () => {
  const server = strictTokenServer();
  const reader = await readerWithStaleToken(async (url, request) => {
    await reader.memory.store.movePointer({ ...POINTER, version: 8, state: 'none' }, 7);
    return server.fetch(url, request);
  });

  await expect(reader.refresh()).rejects.toMatchObject({ code: 'AUTHORIZATION_REQUIRED' });

  expect(reader.memory.tokens.has(`${LINK.id}:reader:${LINK.generation}:8`)).toBe(false);
});
