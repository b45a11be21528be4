import { byteLength, checkTtlOnly } from './check-request';
import type { KeyRequest, SetRequest } from './kvs-request';
import { KvsRejection } from './kvs-rejection';
import { MAX_OPERATIONS, MAX_OPERATIONS_BYTES } from './limits';
import { deleteValue, getValue, namespaceOf, setValue, type Storage } from './single-operations';

type Identity = Pick<KeyRequest, 'key' | 'entityName'>;

interface BatchAnswer {
  successfulKeys: (Identity & object)[];
  failedKeys: (Identity & { error: { code: string; message: string } })[];
}

/** Reads several values. @throws {KvsRejection} INVALID_REQUEST or MAX_SIZE if the batch as a whole is refused */
export function batchGet(storage: Storage, items: KeyRequest[]): BatchAnswer {
  return forEach(items, (item) => getValue(storage, namespaceOf(storage, item.entityName), item));
}

/** Stores several values. @throws {KvsRejection} as {@link batchGet} */
export function batchSet(storage: Storage, items: SetRequest[]): BatchAnswer {
  return forEach(items, (item) => {
    checkTtlOnly(item.options);
    setValue(storage, namespaceOf(storage, item.entityName), item);
    return undefined;
  });
}

/** Deletes several values. @throws {KvsRejection} as {@link batchGet} */
export function batchDelete(storage: Storage, items: KeyRequest[]): BatchAnswer {
  return forEach(items, (item) => {
    deleteValue(storage, namespaceOf(storage, item.entityName), item);
    return undefined;
  });
}

/**
 * Refuses a batch or a transaction that has too many operations, is too large, or names a key twice.
 *
 * @throws {KvsRejection} INVALID_REQUEST, MAX_SIZE
 */
export function checkTogether(operations: Identity[]): void {
  if (operations.length === 0 || operations.length > MAX_OPERATIONS) {
    throw new KvsRejection('INVALID_REQUEST', `There must be 1 to ${MAX_OPERATIONS} operations.`);
  }
  const names = operations.map(({ entityName, key }) => JSON.stringify([entityName, key]));
  if (new Set(names).size < names.length) {
    throw new KvsRejection('INVALID_REQUEST', 'Each key may be named once.');
  }
  if (byteLength(operations) > MAX_OPERATIONS_BYTES) {
    throw new KvsRejection('MAX_SIZE', `All together may have ${MAX_OPERATIONS_BYTES} bytes.`);
  }
}

function forEach<Item extends Identity>(
  items: Item[],
  operate: (item: Item) => object | undefined,
): BatchAnswer {
  checkTogether(items);
  const answer: BatchAnswer = { successfulKeys: [], failedKeys: [] };
  for (const item of items) {
    const { key, entityName } = item;
    const identity = { key, ...(entityName === undefined ? {} : { entityName }) };
    try {
      answer.successfulKeys.push({ ...identity, ...operate(item) });
    } catch (error) {
      if (!(error instanceof KvsRejection)) throw error;
      const { code, message } = error;
      answer.failedKeys.push({ ...identity, error: { code, message } });
    }
  }
  return answer;
}
