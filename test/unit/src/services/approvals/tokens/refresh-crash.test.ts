import type { HttpFetch } from '#core/http/http-fetch';
import { readerTokenStore } from '#src/adapters/forge/kvs/reader-token-store';
import { refreshReaderToken } from '#src/services/approvals/tokens/refresh-reader-token';
import { saveReaderToken } from '#src/services/approvals/tokens/save-reader-token';
import { aLink } from '#support/builders/a-link';
import { clientSecrets, noInstallationKey, testSystem } from '#support/builders/test-system';
import { strictTokenServer } from '#support/servers/strict-token-server';
import { useForgeStorage } from '#support/sites/use-forge-storage';

/** Forge's own storage client, on the local platform's storage. */
const clock = useForgeStorage();
const LINK = aLink();

/** A process that Jira answers, and that ends before it can write what Jira said. */
const CRASH = new Error('The process ended.');

async function aReader() {
  const server = strictTokenServer();
  const { system, advance } = testSystem(clock.now());
  const tokens = readerTokenStore(system);
  const approval = {
    linkId: LINK.id,
    generation: LINK.generation,
    accountId: 'reader',
    jiraUser: 'Rita',
    since: system.isoNow(),
  };
  const { pointer } = await saveReaderToken(tokens, approval, server.current());
  const ports = { secrets: clientSecrets(), keys: noInstallationKey(), system };
  const refresh = (fetch: HttpFetch = server.fetch, store = tokens) =>
    refreshReaderToken({ ...ports, fetch, tokens: store }, LINK, pointer);
  return { server, advance, tokens, pointer, refresh };
}

test('a refresh that crashed before it asked Jira is repeated by the next reader after half a minute', async () => {
  const { server, advance, tokens, pointer, refresh } = await aReader();
  await tokens.lock(pointer, 'first');
  advance(31_000);

  const { token } = await refresh();

  expect(token.accessToken).toBe(server.current().accessToken);
});

test('a refresh that crashed between Jira’s answer and the write ends in one “connect again”', async () => {
  const { server, advance, tokens, refresh } = await aReader();
  const crashing = { ...tokens, createToken: () => Promise.reject(CRASH) };
  await expect(refresh(server.fetch, crashing)).rejects.toBe(CRASH);
  advance(31_000);

  await expect(refresh()).rejects.toMatchObject({ code: 'AUTHORIZATION_EXPIRED' });

  // Jira rotates strictly: the token that it gave the crashed process is lost, and no reader asks again.
  expect(server.counts).toEqual({ asked: 2, refused: 1 });
  await expect(tokens.findPointer(LINK.id, 'reader')).resolves.toMatchObject({ state: 'expired' });
});

test('a refresh that crashed between its two writes loses no token', async () => {
  const { server, advance, tokens, refresh } = await aReader();
  const crashing = { ...tokens, movePointer: () => Promise.reject(CRASH) };
  await expect(refresh(server.fetch, crashing)).rejects.toBe(CRASH);
  advance(31_000);

  const { token } = await refresh();

  expect(token.accessToken).toBe(server.current().accessToken);
  expect(server.counts).toEqual({ asked: 1, refused: 0 });
});
