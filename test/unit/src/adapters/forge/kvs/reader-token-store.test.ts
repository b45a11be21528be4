import { readerTokenStore } from '#src/adapters/forge/kvs/reader-token-store';
import type { TokenPointer } from '#src/services/approvals/tokens/reader-token-store';
import { testSystem } from '#support/builders/test-system';
import { useForgeStorage } from '#support/sites/use-forge-storage';

const clock = useForgeStorage();
const store = readerTokenStore({ ...testSystem().system, ...clock });

const aPointer = (overrides: Partial<TokenPointer> = {}): TokenPointer => ({
  linkId: '6f2b1c1e-3a55-4f0e-9d1b-0a7b5a3f1c11',
  generation: 'generation-1',
  accountId: '712020:a-b',
  version: 1,
  state: 'active',
  jiraUser: 'Rita Reader',
  since: '2026-11-01T00:00:00.000Z',
  ...overrides,
});

test('a pointer to a token is created once', async () => {
  await expect(store.createPointer(aPointer())).resolves.toBe(true);
  await expect(store.createPointer(aPointer({ version: 9 }))).resolves.toBe(false);

  const { linkId, accountId } = aPointer();
  await expect(store.findPointer(linkId, accountId)).resolves.toEqual(aPointer());
});

test('of simultaneous moves of a pointer to a token from the same version, one succeeds', async () => {
  await store.createPointer(aPointer());

  const moves = await Promise.all(
    Array.from({ length: 8 }, (_, index) => store.movePointer(aPointer({ version: index + 2 }), 1)),
  );

  expect(moves.filter((isMoved) => isMoved)).toHaveLength(1);
});

test('a pointer to a token that does not exist does not move', async () => {
  await expect(store.movePointer(aPointer(), 1)).resolves.toBe(false);
});

test('of simultaneous callers one takes the refresh lock, which says since when and can be given back', async () => {
  const takes = await Promise.all(Array.from({ length: 8 }, () => store.lock(aPointer(), 'first')));

  expect(takes.filter((isTaken) => isTaken)).toHaveLength(1);
  await expect(store.lockedSince(aPointer(), 'first')).resolves.toBe(clock.now());
  await store.unlock(aPointer(), 'first');
  await expect(store.lockedSince(aPointer(), 'first')).resolves.toBeUndefined();
  await expect(store.lock(aPointer(), 'first')).resolves.toBe(true);
});

test('each version of a token has its own refresh lock', async () => {
  await store.lock(aPointer(), 'first');

  await expect(store.lock(aPointer({ version: 2 }), 'first')).resolves.toBe(true);
});

test('the pointers of a link are found page by page, without those of other links', async () => {
  const accounts = Array.from({ length: 230 }, (_, index) => `account-${index}`);
  for (const accountId of accounts) await store.createPointer(aPointer({ accountId }));
  await store.createPointer(aPointer({ linkId: 'another' }));

  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.pointersOfLink(aPointer().linkId, cursor);
    found.push(...page.pointers.map(({ accountId }) => accountId));
    cursor = page.cursor;
  } while (cursor !== undefined);

  expect(found.sort()).toEqual(accounts.sort());
});

test('a token without an expiry is stored unchanged', async () => {
  await store.createToken(aPointer(), { accessToken: 'a' });

  await expect(store.findToken(aPointer())).resolves.toEqual({ accessToken: 'a' });
  await store.removeToken(aPointer());
  await expect(store.findToken(aPointer())).resolves.toBeUndefined();
});
