import * as v from 'valibot';
import { oneTimeStore } from '#src/adapters/forge/kvs/one-time-store';
import { useForgeStorage } from '#support/sites/use-forge-storage';

const clock = useForgeStorage();
const schema = v.object({ text: v.string(), expiresAt: v.number() });
const MINUTE = 60_000;

const store = () => oneTimeStore('ticket', schema, clock);
const aValue = () => ({ text: 'kept', expiresAt: clock.now() + 10 * MINUTE });

test('a one-time value is read once', async () => {
  await store().put('id', aValue());

  expect((await store().take('id'))?.text).toBe('kept');
  expect(await store().take('id')).toBeUndefined();
});

test('of simultaneous readers of a one-time value, one gets it', async () => {
  await store().put('id', aValue());

  const values = await Promise.all(Array.from({ length: 10 }, () => store().take('id')));

  expect(values.filter((value) => value !== undefined)).toHaveLength(1);
});

test('an expired one-time value is not read, although Forge still has it', async () => {
  await store().put('id', aValue());
  clock.time += 10 * MINUTE;

  expect(await store().take('id')).toBeUndefined();
});

test('a one-time value that was never stored is not read', async () => {
  expect(await store().take('id')).toBeUndefined();
});

test('a one-time value is never replaced', async () => {
  await store().put('id', aValue());

  await expect(store().put('id', { ...aValue(), text: 'other' })).rejects.toMatchObject({
    code: 'KEY_CONFLICT',
  });
});
