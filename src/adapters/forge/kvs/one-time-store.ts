import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import type { OneTimeStore, System } from '#src/services/ports';
import { succeeded } from './succeeded';

/** Longer than any value is valid, so that a value that Forge removes late still counts as used. */
const MARK_HOURS = 48;
const SECOND_MS = 1000;

/**
 * Stores secrets that are read once. Forge may return a value for up to 48 hours after its time to live, so each value
 * carries its own expiry. Of simultaneous readers, the one that writes the mark gets the value.
 * @param name the kind of value, part of each key
 */
export function oneTimeStore<T extends { expiresAt: number }>(
  name: string,
  schema: v.GenericSchema<unknown, T>,
  clock: Pick<System, 'now'>,
): OneTimeStore<T> {
  return {
    async put(id, value) {
      const seconds = Math.max(1, Math.ceil((value.expiresAt - clock.now()) / SECOND_MS));
      const ttl = { value: seconds, unit: 'SECONDS' } as const;
      await kvs.setSecret(`${name}:${id}`, value, { ttl, keyPolicy: 'FAIL_IF_EXISTS' });
    },
    async take(id) {
      const key = `${name}:${id}`;
      const stored = await kvs.getSecret<unknown>(key);
      if (stored === undefined) return undefined;
      const ttl = { value: MARK_HOURS, unit: 'HOURS' } as const;
      const mark = { usedAt: clock.now() };
      const isFirst = await succeeded(
        kvs.set(`used:${key}`, mark, { ttl, keyPolicy: 'FAIL_IF_EXISTS' }),
      );
      if (!isFirst) return undefined;
      await kvs.deleteSecret(key);
      const value = v.parse(schema, stored);
      return value.expiresAt > clock.now() ? value : undefined;
    },
  };
}
