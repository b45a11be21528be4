import { clientSecretStore } from '#src/adapters/forge/kvs/client-secret-store';
import { linkStore } from '#src/adapters/forge/kvs/link-store';
import { readerTokenStore } from '#src/adapters/forge/kvs/reader-token-store';
import { stepStore } from '#src/adapters/forge/kvs/step-store';
import type { LinkCleanup } from '#src/services/administration/cleanup/ports';
import type { QueuedStep } from '#src/services/queued-work/ports';
import { saveReaderToken } from '#src/services/approvals/tokens/save-reader-token';
import { continueCleanup } from '#src/services/administration/cleanup/schedule-cleanup';
import { deleteLink } from '#src/services/administration/delete-link';
import { aLink } from '#support/builders/a-link';
import { noInstallationKey, nothingGranted, testSystem } from '#support/builders/test-system';
import { INDEX_LAG_MS } from '#support/sites/index-lag';
import { useForgeStorage } from '#support/sites/use-forge-storage';

const clock = useForgeStorage({ indexLagMs: INDEX_LAG_MS });
// Storage limits requests by this one.
beforeEach(() => void jest.spyOn(performance, 'now').mockImplementation(() => clock.time));
afterEach(() => jest.restoreAllMocks());

/** More than are ended at once. */
const READERS = 120;

test('the tokens of more readers than an invocation can revoke are ended by the queue', async () => {
  const { system } = testSystem(clock.time);
  const link = aLink();
  const tokens = readerTokenStore(system);
  const queue: QueuedStep<LinkCleanup>[] = [];
  const revoked = new Set<string | null>();
  const ports = {
    ...nothingGranted(),
    links: linkStore,
    secrets: clientSecretStore,
    keys: noInstallationKey(),
    tokens,
    audit: { append: () => Promise.resolve(), list: () => Promise.resolve({ entries: [] }) },
    steps: stepStore,
    cleanups: {
      push: (step: QueuedStep<LinkCleanup>) => Promise.resolve(void queue.push(step)),
    },
    system,
    fetch: (_url: string, { body }: { body?: string }) => {
      revoked.add(new URLSearchParams(body).get('token'));
      return Promise.resolve(new Response(null, { status: 200 }));
    },
  };
  await linkStore.create(link);
  await clientSecretStore.put(link.id, link.outgoing.credential?.id ?? '', 'the-secret');
  for (let reader = 0; reader < READERS; reader += 1) {
    const about = {
      linkId: link.id,
      generation: link.generation,
      since: new Date(clock.time).toISOString(),
    };
    const token = { accessToken: `a${reader}`, refreshToken: `r${reader}` };
    clock.time += 100;
    await saveReaderToken(tokens, { ...about, accountId: `reader-${reader}` }, token);
  }

  await deleteLink(ports)({ accountId: 'admin' }, { linkId: link.id });
  expect(revoked.size).toBeLessThan(READERS);
  for (let work = queue.shift(); work; work = queue.shift()) {
    clock.time += 120_000;
    await continueCleanup(ports)(work);
  }

  expect(revoked.size).toBe(READERS);
  clock.time += INDEX_LAG_MS;
  await expect(tokens.pointersOfLink(link.id)).resolves.toMatchObject({ pointers: [] });
  await expect(linkStore.find(link.id)).resolves.toBeUndefined();
});
