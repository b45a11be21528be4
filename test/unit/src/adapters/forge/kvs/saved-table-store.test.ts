import { savedTableStore } from '#src/adapters/forge/kvs/saved-table-store';
import type { SavedTable } from '#src/services/provider/resources/saved-tables';
import { useForgeStorage } from '#support/sites/use-forge-storage';

useForgeStorage();

const aTable = (id: string, { accountId = 'author', day = 1 } = {}): SavedTable => ({
  id,
  accountId,
  savedAt: `2026-11-0${day}T12:00:00.000Z`,
  definition: {
    v: 1,
    sources: [{ linkId: '6f2b1c1e-3a55-4f0e-9d1b-0a7b5a3f1c11', jql: '' }],
    columns: [{ fieldId: 'summary' }],
    display: { maxRows: 50 },
  },
});

test('the saved tables of an author come newest first, without those of others', async () => {
  for (const [id, day] of [
    ['a', 2],
    ['b', 3],
    ['c', 1],
  ] as const) {
    await savedTableStore.put(aTable(id, { day }));
  }
  await savedTableStore.put(aTable('other', { accountId: 'another author' }));

  const found = await savedTableStore.ofAccount('author');

  expect(found.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});

test('a table that is saved again replaces the one of the same id', async () => {
  await savedTableStore.put(aTable('a', { day: 1 }));
  await savedTableStore.put(aTable('a', { day: 2 }));

  await expect(savedTableStore.ofAccount('author')).resolves.toEqual([aTable('a', { day: 2 })]);
});

test('a saved table that was removed is not found', async () => {
  await savedTableStore.put(aTable('a'));
  await savedTableStore.remove('a');

  await expect(savedTableStore.find('a')).resolves.toBeUndefined();
});
