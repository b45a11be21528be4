import { Filter, FilterConditions, kvs, type SetOptions } from '@forge/kvs';
import type * as v from 'valibot';
import { entityQueries } from './entity-queries';
import { parseStored } from './parse-stored';
import { succeeded } from './succeeded';

/**
 * The entities of one kind: parsed by their schema where they come out, and changed only under the condition that
 * they are what was read.
 * @param name as in `manifest.yml`
 * @see https://developer.atlassian.com/platform/forge/storage-reference/storage-api-custom-entities/
 */
export function entities<T extends object>(name: string, schema: v.GenericSchema<unknown, T>) {
  const all = () => kvs.entity<T>(name);

  const insert = (key: string, value: T, options: SetOptions = {}): Promise<void> =>
    all().set(key, value, { ...options, keyPolicy: 'FAIL_IF_EXISTS' });

  return {
    ...entityQueries(name, schema),

    find: async (key: string): Promise<T | undefined> => parseStored(schema, await all().get(key)),

    /** For keys that cannot collide: throws if there is one of this key already. */
    insert,

    /** @returns false if there is one of this key already */
    create: (key: string, value: T, options?: SetOptions): Promise<boolean> =>
      succeeded(insert(key, value, options)),

    put: (key: string, value: T): Promise<void> => all().set(key, value),

    /** Replaces the entity while this attribute of it has this value. @returns whether it did */
    replace(
      key: string,
      value: T,
      expected: { attribute: keyof T; value: number | string },
      options: SetOptions = {},
    ): Promise<boolean> {
      const isExpected = FilterConditions.equalTo(expected.value);
      const conditions = new Filter<T>().and(expected.attribute, isExpected);
      const entity = { entityName: name, conditions };
      return succeeded(kvs.transact().set(key, value, entity, options).execute());
    },

    remove: (key: string): Promise<void> => all().delete(key),
  };
}
