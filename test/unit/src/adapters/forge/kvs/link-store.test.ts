import { linkStore } from '#src/adapters/forge/kvs/link-store';
import { aLink } from '#support/builders/a-link';
import { useForgeStorage } from '#support/sites/use-forge-storage';

useForgeStorage();

const { id } = aLink();

/** Each appends a letter to the name, all at the same time: in every round of writes one of them wins. */
async function changeAtOnce(administrators: number) {
  await linkStore.create(aLink({ name: '' }));
  const changes = Array.from({ length: administrators }, () =>
    linkStore.update(id, (link) => ({ ...link, name: `${link.name}x` })),
  );
  const outcomes = await Promise.allSettled(changes);
  const failures = outcomes.flatMap((one) =>
    one.status === 'rejected' ? [one.reason as Error] : [],
  );
  return { failures, name: (await linkStore.find(id))?.name };
}

test('a link that five administrators change at the same time keeps all changes', async () => {
  await expect(changeAtOnce(5)).resolves.toEqual({ failures: [], name: 'xxxxx' });
});

test('a change of a link that comes second five times is refused', async () => {
  const { failures, name } = await changeAtOnce(6);

  expect(failures).toMatchObject([{ code: 'UNEXPECTED' }]);
  expect(name).toBe('xxxxx');
});

test('a link is created once for each id', async () => {
  await expect(linkStore.create(aLink({ name: 'first' }))).resolves.toBe(true);
  await expect(linkStore.create(aLink({ name: 'second' }))).resolves.toBe(false);

  await expect(linkStore.find(id)).resolves.toMatchObject({ name: 'first' });
});

test('all links are listed, however many pages of them are stored', async () => {
  const ids = Array.from({ length: 230 }, (_, index) => `link-${index}`);
  for (const linkId of ids) await linkStore.create(aLink({ id: linkId }));

  const listed = await linkStore.list();

  expect(listed.map((link) => link.id).sort()).toEqual(ids.sort());
});

test('a link that was removed is neither found nor changed', async () => {
  await linkStore.create(aLink());
  await linkStore.remove(id);

  await expect(linkStore.find(id)).resolves.toBeUndefined();
  await expect(linkStore.update(id, (link) => link)).resolves.toBeUndefined();
});
