import { Filter, FilterConditions, kvs, Sort, WhereConditions, type SetOptions } from '@forge/kvs';
import * as v from 'valibot';
import { parseStored } from './parse-stored';
import { succeeded } from './succeeded';

/** Forge answers at most this many entities to one query. */
const PAGE_MAX = 100;

interface EntityQuery {
  /** An index of the entity in `manifest.yml`. */
  index: string;
  /** Value of the indexed attribute; all entities without it. */
  equals?: string;
  newestFirst?: boolean;
  limit?: number;
}

/**
 * The entities of one kind: parsed by their schema where they come out, and changed only under the condition that
 * they are what was read.
 * @param name as in `manifest.yml`
 * @see https://developer.atlassian.com/platform/forge/storage-reference/storage-api-custom-entities/
 */
export function entities<T extends object>(name: string, schema: v.GenericSchema<unknown, T>) {
  const all = () => kvs.entity<T>(name);

  async function entryPage(query: EntityQuery, cursor?: string) {
    const { index, equals, newestFirst = false, limit = PAGE_MAX } = query;
    const request = all().query().index(index).limit(limit);
    if (equals !== undefined) request.where(WhereConditions.equalTo(equals));
    if (newestFirst) request.sort(Sort.DESC);
    if (cursor !== undefined) request.cursor(cursor);
    const { results, nextCursor } = await request.getMany();
    const entries = results.map(({ key, value }) => ({ key, value: v.parse(schema, value) }));
    return { entries, cursor: nextCursor };
  }

  /** The results of all pages, with their keys. */
  async function entries(query: EntityQuery): Promise<{ key: string; value: T }[]> {
    const found: { key: string; value: T }[] = [];
    for (let cursor: string | undefined, first = true; first || cursor; first = false) {
      const next = await entryPage(query, cursor);
      found.push(...next.entries);
      ({ cursor } = next);
    }
    return found;
  }

  const insert = (key: string, value: T, options: SetOptions = {}): Promise<void> =>
    all().set(key, value, { ...options, keyPolicy: 'FAIL_IF_EXISTS' });

  return {
    find: async (key: string): Promise<T | undefined> => parseStored(schema, await all().get(key)),

    /** For keys that cannot collide: throws if there is one of this key already. */
    insert,

    /** @returns false if there is one of this key already */
    create: (key: string, value: T): Promise<boolean> => succeeded(insert(key, value)),

    put: (key: string, value: T): Promise<void> => all().set(key, value),

    /** Replaces the entity while this attribute of it has this value. @returns whether it did */
    replace(
      key: string,
      value: T,
      expected: { attribute: keyof T; value: number },
      options: SetOptions = {},
    ): Promise<boolean> {
      const isExpected = FilterConditions.equalTo(expected.value);
      const conditions = new Filter<T>().and(expected.attribute, isExpected);
      const entity = { entityName: name, conditions };
      return succeeded(kvs.transact().set(key, value, entity, options).execute());
    },

    remove: (key: string): Promise<void> => all().delete(key),

    /** @param cursor of the page before */
    async page(query: EntityQuery, cursor?: string) {
      const next = await entryPage(query, cursor);
      return { values: next.entries.map(({ value }) => value), cursor: next.cursor };
    },

    entries,

    /** The results of all pages. */
    list: async (query: EntityQuery): Promise<T[]> =>
      (await entries(query)).map(({ value }) => value),
  };
}
