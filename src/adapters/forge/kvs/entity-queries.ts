import { kvs, Sort, WhereConditions } from '@forge/kvs';
import * as v from 'valibot';

/** Forge answers at most this many entities to one query. */
const PAGE_MAX = 100;

interface EntityQuery {
  /** An index of the entity in `manifest.yml`. */
  index: string;
  /** Values of the partition of the index. */
  partition?: string[];
  /** Value of the indexed attribute; all entities without it. */
  equals?: string;
  /** The indexed attribute comes before this value. */
  below?: string;
  newestFirst?: boolean;
  limit?: number;
}

/**
 * Queries the entities of one kind, which are parsed by their schema.
 * @param name as in `manifest.yml`
 * @see https://developer.atlassian.com/platform/forge/storage-reference/storage-api-query-complex/
 */
export function entityQueries<T extends object>(name: string, schema: v.GenericSchema<unknown, T>) {
  async function entryPage(query: EntityQuery, cursor?: string) {
    const { results, nextCursor } = await queryPage<T>(name, query, cursor);
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

  return {
    entries,

    /** The results of all pages. */
    list: async (query: EntityQuery): Promise<T[]> =>
      (await entries(query)).map(({ value }) => value),

    /** @param cursor of the page before */
    async page(query: EntityQuery, cursor?: string) {
      const next = await entryPage(query, cursor);
      return { values: next.entries.map(({ value }) => value), cursor: next.cursor };
    },

    /** The keys of the first page, also of entities that cannot be read. */
    keys: async (query: EntityQuery): Promise<string[]> =>
      (await queryPage<T>(name, query)).results.map(({ key }) => key),
  };
}

function queryPage<T>(name: string, query: EntityQuery, cursor?: string) {
  const { index, partition, equals, below, newestFirst = false, limit = PAGE_MAX } = query;
  const request = kvs
    .entity<T>(name)
    .query()
    .index(index, ...(partition ? [{ partition }] : []))
    .limit(limit);
  if (equals !== undefined) request.where(WhereConditions.equalTo(equals));
  if (below !== undefined) request.where(WhereConditions.lessThan(below));
  if (newestFirst) request.sort(Sort.DESC);
  if (cursor !== undefined) request.cursor(cursor);
  return request.getMany();
}
