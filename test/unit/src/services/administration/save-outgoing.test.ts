import { saveOutgoing } from '#src/services/administration/save-outgoing';
import type { LinkStore } from '#src/services/ports';
import { aLink } from '#support/builders/a-link';
import { memoryReaderTokenStore } from '#support/builders/memory-reader-token-store';
import {
  NO_STEPS,
  noInstallationKey,
  nothingGranted,
  testSystem,
} from '#support/builders/test-system';

test('a secret entered while another administrator moves the link is not kept for the new address', async () => {
  const { system } = testSystem();
  const link = aLink();
  const moved = aLink({ baseUrl: 'https://elsewhere.example.com', generation: 'moved' });
  const saved: unknown[] = [];
  const secrets = new Map<string, string>();
  const links: LinkStore = {
    create: () => Promise.resolve(false),
    find: () => Promise.resolve(link),
    list: () => Promise.resolve([moved]),
    // Read when the change is written: by then the link is another.
    update: (_id, change) => Promise.resolve().then(() => (saved.push(change(moved)), moved)),
    remove: () => Promise.resolve(),
  };
  const save = saveOutgoing({
    ...nothingGranted(),
    links,
    system,
    keys: noInstallationKey(),
    tokens: memoryReaderTokenStore({ now: () => system.now() }).store,
    secrets: {
      put: (_linkId, id, secret) => Promise.resolve(void secrets.set(id, secret)),
      find: () => Promise.resolve(undefined),
      remove: (_linkId, id) => Promise.resolve(void secrets.delete(id)),
    },
    audit: { append: () => Promise.resolve() },
    steps: NO_STEPS,
    cleanups: { push: () => Promise.resolve() },
    activePeople: () => Promise.resolve(new Set()),
    mayConnectTo: () => true,
    fetch: () => Promise.reject(new Error('Nobody is asked.')),
  });
  const outgoing = {
    kind: 'oauth2-data-center',
    clientId: 'client-1',
    clientSecret: 'for the old address',
    scope: 'READ',
  } as const;

  const payload = { linkId: link.id, outgoing, unverified: true };
  await expect(save({ accountId: 'admin' }, payload)).rejects.toMatchObject({
    code: 'PAYLOAD_INVALID',
  });

  expect(saved).toEqual([]);
  expect([...secrets.values()]).toEqual([]);
});
