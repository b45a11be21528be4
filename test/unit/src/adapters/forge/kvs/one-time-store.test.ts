import * as v from 'valibot';
import { oneTimeStore } from '#src/adapters/forge/kvs/one-time-store';
import { useForgeStorage } from '#support/sites/use-forge-storage';

const clock = useForgeStorage();
const schema = v.object({ text: v.string(), expiresAt: v.number() });
const MINUTE = 60_000;

const store = () => oneTimeStore('ticket', schema, clock);
const aValue = () => ({ text: 'kept', expiresAt: clock.now() + 10 * MINUTE });

test('gives a value once', async () => {
  await store().put('id', aValue());

  expect((await store().take('id'))?.text).toBe('kept');
  expect(await store().take('id')).toBeUndefined();
});

test('gives a value to one of many who ask at the same time', async () => {
  await store().put('id', aValue());

  const values = await Promise.all(Array.from({ length: 10 }, () => store().take('id')));

  expect(values.filter((value) => value !== undefined)).toHaveLength(1);
});

test('gives nothing that has ended, although Forge still has it', async () => {
  await store().put('id', aValue());
  clock.time += 10 * MINUTE;

  expect(await store().take('id')).toBeUndefined();
});

test('gives nothing that was never put', async () => {
  expect(await store().take('id')).toBeUndefined();
});

test('never replaces a value', async () => {
  await store().put('id', aValue());

  await expect(store().put('id', { ...aValue(), text: 'other' })).rejects.toMatchObject({
    code: 'KEY_CONFLICT',
  });
});
