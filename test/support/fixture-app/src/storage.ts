import { Filter, FilterConditions, kvs, WhereConditions } from '@forge/kvs';
import { attempt } from './attempt';
import type { Request } from './request';

type Method = (...args: unknown[]) => Promise<unknown>;

/** For example `['and', 'open', 'equalTo', true]`. */
type Condition = [
  operator: 'and' | 'or',
  property: string,
  condition: string,
  ...values: unknown[],
];

interface Step {
  op: 'set' | 'delete' | 'check';
  key: string;
  value?: unknown;
  entityName?: string;
  conditions?: Condition[];
  options?: object;
}

interface EntityQuery {
  index: string;
  partition?: unknown[];
  where?: [condition: string, ...values: unknown[]];
  filters?: Condition[];
  sort?: 'ASC' | 'DESC';
  limit?: number;
  cursor?: string;
}

type Builder = Record<string, (value: unknown) => unknown>;

const call = (target: unknown, method: string, args: unknown[]) => {
  const owner = target as Record<string, Method>;
  return owner[method]?.(...args);
};

function filterOf(conditions: Condition[]): unknown {
  return conditions.reduce<unknown>(
    (filter, [operator, property, condition, ...values]) =>
      call(filter, operator, [property, call(FilterConditions, condition, values)]),
    new Filter(),
  );
}

/** Lets tests call `@forge/kvs`. */
export const storage = {
  kvs: ({ payload }: Request<{ method: string; args: unknown[] }>) =>
    attempt(() => call(kvs, payload.method, payload.args)),

  entity: ({ payload }: Request<{ name: string; method: string; args: unknown[] }>) =>
    attempt(() => call(kvs.entity(payload.name), payload.method, payload.args)),

  query: ({ payload }: Request<{ prefix?: string; limit?: number; cursor?: string }>) =>
    attempt(() => {
      let query = kvs.query();
      if (payload.prefix !== undefined) {
        query = query.where('key', WhereConditions.beginsWith(payload.prefix));
      }
      if (payload.limit !== undefined) query = query.limit(payload.limit);
      if (payload.cursor !== undefined) query = query.cursor(payload.cursor);
      return query.getMany();
    }),

  queryEntity: ({ payload }: Request<{ name: string; query: EntityQuery }>) =>
    attempt(() => {
      const { index, partition, where, filters, ...rest } = payload.query;
      const options = partition === undefined ? undefined : { partition };
      let query = kvs.entity(payload.name).query().index(index, options) as unknown as Builder;
      if (where) query = step(query, 'where', call(WhereConditions, where[0], where.slice(1)));
      if (filters) query = step(query, 'filters', filterOf(filters));
      for (const [method, value] of Object.entries(rest)) query = step(query, method, value);
      return call(query, 'getMany', []);
    }),

  transact: ({ payload }: Request<{ steps: Step[] }>) =>
    attempt(() => {
      const transaction = kvs.transact();
      for (const { op, key, value, entityName, conditions, options } of payload.steps) {
        const entity =
          entityName === undefined
            ? undefined
            : { entityName, ...(conditions ? { conditions: filterOf(conditions) } : {}) };
        const args = op === 'set' ? [key, value, entity, options] : [key, entity];
        void call(transaction, op, args);
      }
      return transaction.execute();
    }),
};

function step(query: Builder, method: string, value: unknown): Builder {
  return (query[method]?.(value) ?? query) as Builder;
}
