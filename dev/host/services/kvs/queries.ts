import type { Manifest } from '../../app/app-under-test';
import { allHold, compare, holds } from './conditions';
import { entityOf, indexOf, type EntityIndex } from './entity-schema';
import type { EntityQueryRequest, QueryRequest } from './kvs-request';
import { KvsRejection } from './kvs-rejection';
import type { KvsStore, Namespace, StoredValue } from './kvs-store';
import { pageOf, type Position } from './page-of';

type Row = StoredValue & { key: string };

interface QueryAnswer {
  data: Row[];
  cursor?: string;
}

/** A page of the plain values whose keys satisfy all conditions. @throws {KvsRejection} INVALID_REQUEST */
export function queryKeys(store: KvsStore, request: QueryRequest): QueryAnswer {
  const rows = rowsOf(store, 'plain').filter(({ key }) =>
    (request.where ?? []).every((condition) => holds(key, condition)),
  );
  const { limit, after: cursor } = request;
  return answer(rows, { limit, cursor }, { positionOf: ({ key }) => [key, key] });
}

/** A page of the items of an entity, by one of its indexes. @throws {KvsRejection} INVALID_REQUEST, INVALID_ENTITY */
export function queryEntity(
  store: KvsStore,
  manifest: Manifest,
  request: EntityQueryRequest,
): QueryAnswer {
  const { entityName, indexName, partition, range, filters, sort, limit, cursor } = request;
  const index = indexOf(entityOf(manifest, entityName), indexName);
  const orderOf = (row: Row) =>
    index.range === undefined ? row.key : attributesOf(row)[index.range];
  const rows = rowsOf(store, `entity:${entityName}`)
    // An item that lacks the attributes of the index is not in the index.
    .filter((row) => orderOf(row) !== undefined && isInPartition(row, index, partition))
    .filter((row) => range === undefined || holds(orderOf(row), range))
    .filter((row) => filters === undefined || allHold(row.value, filters));
  const positionOf = (row: Row): Position => [orderOf(row), row.key];
  return answer(rows, { limit, cursor }, { positionOf, isDescending: sort === 'DESC' });
}

function isInPartition(row: Row, index: EntityIndex, partition: unknown[] = []): boolean {
  if (partition.length !== index.partition.length) {
    const words = `The index has ${index.partition.length} partition attributes.`;
    throw new KvsRejection('INVALID_REQUEST', words);
  }
  return index.partition.every((name, at) => attributesOf(row)[name] === partition[at]);
}

function rowsOf(store: KvsStore, namespace: Namespace): Row[] {
  return store.indexed(namespace).map(([key, stored]) => ({ key, ...stored }));
}

function attributesOf({ value }: Row): Record<string, unknown> {
  return value as Record<string, unknown>;
}

function answer(
  rows: Row[],
  page: { limit: number | undefined; cursor: string | undefined },
  order: { positionOf: (row: Row) => Position; isDescending?: boolean },
): QueryAnswer {
  const { positionOf, isDescending = false } = order;
  const ascending = (a: Position, b: Position) => compare(a[0], b[0]) || compare(a[1], b[1]);
  const inOrder = (a: Position, b: Position) => (isDescending ? ascending(b, a) : ascending(a, b));
  const sorted = [...rows].sort((a, b) => inOrder(positionOf(a), positionOf(b)));
  const { rows: data, ...rest } = pageOf(sorted, page, { positionOf, compare: inOrder });
  return { data, ...rest };
}
