import { saveReaderToken } from '#src/services/approvals/tokens/save-reader-token';
import { memoryReaderTokenStore } from '#support/builders/memory-reader-token-store';

const APPROVAL = {
  linkId: 'link',
  generation: 'g',
  accountId: 'reader',
  jiraUser: 'Rita',
  since: '2026-11-22',
};
const TOKEN = { accessToken: 'a', refreshToken: 'r' };

test('the first approval of a reader becomes the current one', async () => {
  const { store } = memoryReaderTokenStore({ now: () => 0 });

  const { pointer } = await saveReaderToken(store, APPROVAL, TOKEN);

  expect(await store.findPointer('link', 'reader')).toEqual({
    ...APPROVAL,
    version: 1,
    state: 'active',
  });
  expect(await store.findToken(pointer)).toEqual(TOKEN);
});

test('a new approval replaces the old one and never reuses its version', async () => {
  const { store, tokens } = memoryReaderTokenStore({ now: () => 0 });
  await saveReaderToken(store, APPROVAL, { accessToken: 'old' });

  const { pointer } = await saveReaderToken(store, APPROVAL, TOKEN);

  expect(pointer.version).toBe(2);
  expect([...tokens.values()]).toEqual([TOKEN]);
});

test('a new approval skips the version of a token that a crashed refresh left behind', async () => {
  const { store } = memoryReaderTokenStore({ now: () => 0 });
  const { pointer: first } = await saveReaderToken(store, APPROVAL, { accessToken: 'old' });
  await store.createToken({ ...first, version: 2 }, { accessToken: 'left behind' });

  const { pointer } = await saveReaderToken(store, APPROVAL, TOKEN);

  expect(await store.findToken(pointer)).toEqual(TOKEN);
});

test('of simultaneous approvals one becomes the current one, with its own token', async () => {
  const { store, tokens } = memoryReaderTokenStore({ now: () => 0, latencyMilliseconds: 3 });

  await Promise.allSettled(
    ['a', 'b', 'c'].map((accessToken) => saveReaderToken(store, APPROVAL, { accessToken })),
  );

  const pointer = await store.findPointer('link', 'reader');
  expect(pointer?.state).toBe('active');
  expect(pointer && (await store.findToken(pointer))).toBeDefined();
  expect(tokens.size).toBe(1);
});
