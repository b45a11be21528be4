import * as fc from 'fast-check';
import type { HttpFetch } from '#core/http/http-fetch';
import type {
  ReaderTokenStore,
  TokenPointer,
} from '#src/services/approvals/tokens/reader-token-store';
import { refreshReaderToken } from '#src/services/approvals/tokens/refresh-reader-token';
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
const CALLERS = 5;
const INTERLEAVINGS = 300;

/** A store whose every operation happens when the scheduler lets it. */
function scheduled(scheduler: fc.Scheduler, store: ReaderTokenStore): ReaderTokenStore {
  const operations = Object.entries(store as unknown as Record<string, Operation>);
  const wrapped = operations.map(([name, operation]) => [
    name,
    (...given: unknown[]) =>
      scheduler.schedule(Promise.resolve(), name).then(() => operation(...given)),
  ]);
  return Object.fromEntries(wrapped) as ReaderTokenStore;
}

type Operation = (...given: unknown[]) => Promise<unknown>;

/** Callers with a stale token, on a store, a Jira and a clock that the scheduler interleaves. */
async function race(
  scheduler: fc.Scheduler,
  meanwhile: (store: ReaderTokenStore) => Promise<unknown>,
) {
  const server = strictTokenServer();
  const { system } = testSystem();
  const memory = memoryReaderTokenStore({ now: () => system.now() });
  await memory.store.createPointer(POINTER);
  await memory.store.createToken(POINTER, OLD);
  const store = scheduled(scheduler, memory.store);
  const later = () => scheduler.schedule(Promise.resolve(), 'time passes');
  const fetch: HttpFetch = (...request) => later().then(() => server.fetch(...request));
  const ports = {
    ...{ tokens: store, secrets: clientSecrets(), keys: noInstallationKey(), fetch },
    // Time stands still: no caller gives up, however late it gets its turn.
    system: { ...system, wait: later },
  };
  const refreshes = Promise.allSettled(
    Array.from({ length: CALLERS }, () => refreshReaderToken(ports, LINK, POINTER)),
  );
  const [outcomes] = await scheduler.waitFor(Promise.all([refreshes, meanwhile(store)]));
  return { outcomes, server, memory };
}

const interleavings = (check: (scheduler: fc.Scheduler) => Promise<void>) =>
  fc.assert(fc.asyncProperty(fc.scheduler(), check), { numRuns: INTERLEAVINGS });

test('in every interleaving, readers with the same stale token ask Jira once and get the same new token', () =>
  interleavings(async (scheduler) => {
    const { outcomes, server, memory } = await race(scheduler, () => Promise.resolve());

    expect(server.counts).toEqual({ asked: 1, refused: 0 });
    const got = outcomes.map((one) =>
      one.status === 'fulfilled' ? one.value.token : (one.reason as unknown),
    );
    expect(got).toEqual(Array.from({ length: CALLERS }, () => memory.tokens.values().next().value));
    expect(memory.tokens.size).toBe(1);
  }));

test('in every interleaving, a reader who disconnects during a refresh stays disconnected and no token is left', () =>
  interleavings(async (scheduler) => {
    const disconnect = async (store: ReaderTokenStore) => {
      for (;;) {
        const pointer = await store.findPointer(POINTER.linkId, POINTER.accountId);
        if (!pointer) throw new TypeError('A pointer is never removed here.');
        const empty = { ...pointer, version: pointer.version + 1, state: 'none' } as const;
        if (await store.movePointer(empty, pointer.version)) return store.removeToken(pointer);
      }
    };

    const { memory } = await race(scheduler, disconnect);

    expect([...memory.pointers.values()]).toMatchObject([{ state: 'none' }]);
    expect(memory.tokens.size).toBe(0);
  }));
