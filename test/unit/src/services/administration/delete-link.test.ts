import type { LinkStore } from '#src/services/ports';
import { deleteLink } from '#src/services/administration/delete-link';
import { saveReaderToken } from '#src/services/approvals/tokens/save-reader-token';
import { aLink } from '#support/builders/a-link';
import { memoryReaderTokenStore } from '#support/builders/memory-reader-token-store';
import {
  clientSecrets,
  NO_STEPS,
  noInstallationKey,
  nothingGranted,
  oneLinkStore,
  testSystem,
} from '#support/builders/test-system';

const LINK = aLink();
const APPROVAL = {
  linkId: LINK.id,
  generation: LINK.generation,
  accountId: 'reader',
  jiraUser: 'Rita',
  since: '',
};
const ADMIN = { accountId: 'admin' };

test('a token that was refreshed while the readers were counted is removed and revoked too', async () => {
  const { system } = testSystem();
  const { store, tokens, pointers } = memoryReaderTokenStore({ now: () => system.now() });
  const { pointer: counted } = await saveReaderToken(store, APPROVAL, {
    accessToken: 'a1',
    refreshToken: 'r1',
  });
  await saveReaderToken(store, APPROVAL, { accessToken: 'a2', refreshToken: 'r2' });
  const stale = {
    ...store,
    pointersOfLink: () => Promise.resolve({ pointers: [counted], cursor: undefined }),
  };
  const revoked: (string | null)[] = [];
  const links: LinkStore = oneLinkStore();
  const remove = deleteLink({
    ...nothingGranted(),
    links,
    secrets: clientSecrets(),
    keys: noInstallationKey(),
    tokens: stale,
    audit: { append: () => Promise.resolve() },
    steps: NO_STEPS,
    cleanups: { push: () => Promise.resolve() },
    system,
    fetch: (_url, { body }) => {
      revoked.push(new URLSearchParams(body).get('token'));
      return Promise.resolve(new Response(null, { status: 200 }));
    },
  });

  await remove(ADMIN, { linkId: LINK.id });

  expect([...tokens.values()]).toEqual([]);
  expect([...pointers.values()]).toEqual([]);
  expect(revoked).toEqual(['r2']);
});
