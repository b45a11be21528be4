import { kvs, Sort, WhereConditions } from '@forge/kvs';
import * as v from 'valibot';

/** Forge answers at most this many entities to one query. */
const PAGE_MAX = 100;
/** How many entities are read to find the next values. */
const LOOKED_AT = 10;

interface EntityQuery {
  /** An index of the entity in `manifest.yml`. */
  index: string;
  /** Values of the partition of the index. */
  partition?: string[];
  /** Value of the indexed attribute; all entities without it. */
  equals?: string;
  /** The indexed attribute comes before this value. */
  below?: string;
  /** The indexed attribute comes after this value. */
  above?: string;
  /** The indexed attribute is one of these two values or between them. */
  between?: readonly [string, string];
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

    /** A page with its keys. @param cursor of the page before */
    entryPage,

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

    /** The distinct values of the indexed attribute that come after one, in order. */
    valuesAfter: (index: keyof T & string, after: string, limit: number) =>
      valuesAfter(name, index, { after, limit }),
  };
}

/** Of some values there are very many entities, so it looks at few of each and goes on after the last one. */
async function valuesAfter(
  name: string,
  index: string,
  { after, limit }: { after: string; limit: number },
): Promise<string[]> {
  const values: string[] = [];
  for (let last = after; values.length < limit;) {
    const query = { index, above: last, limit: LOOKED_AT };
    const { results } = await queryPage<Record<string, unknown>>(name, query);
    for (const { value } of results) {
      const next = String(value[index]);
      if (next !== last) values.push(next);
      last = next;
    }
    if (results.length < LOOKED_AT) break;
  }
  return values.slice(0, limit);
}

function queryPage<T>(name: string, query: EntityQuery, cursor?: string) {
  const { index, partition, newestFirst = false, limit = PAGE_MAX } = query;
  const request = kvs
    .entity<T>(name)
    .query()
    .index(index, ...(partition ? [{ partition }] : []))
    .limit(limit);
  const range = rangeOf(query);
  if (range) request.where(range);
  if (newestFirst) request.sort(Sort.DESC);
  if (cursor !== undefined) request.cursor(cursor);
  return request.getMany();
}

function rangeOf({ equals, below, above, between }: EntityQuery) {
  if (equals !== undefined) return WhereConditions.equalTo(equals);
  if (below !== undefined) return WhereConditions.lessThan(below);
  if (between !== undefined) return WhereConditions.between(...between);
  // Forge takes no empty text, and every value comes after it.
  return above === undefined || above === '' ? undefined : WhereConditions.greaterThan(above);
}
