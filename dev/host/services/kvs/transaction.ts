import { checkTogether } from './batch-operations';
import { checkKey, checkTtlOnly } from './check-request';
import { allHold } from './conditions';
import type { Conditions, KeyRequest, TransactionRequest } from './kvs-request';
import { KvsRejection } from './kvs-rejection';
import { checkSet, namespaceOf, type Storage } from './single-operations';

type Guarded = KeyRequest & { conditions?: Conditions };

/**
 * Carries out all operations or none: everything is checked before anything is written.
 *
 * @throws {KvsRejection} CONDITIONAL_CHECK_FAILED, or the reason why one of the operations is refused
 */
export function transact(storage: Storage, request: TransactionRequest): void {
  const { set: sets = [], delete: deletes = [], check: checks = [] } = request;
  checkTogether([...sets, ...deletes, ...checks]);
  const writes = sets.map((operation) => {
    checkTtlOnly(operation.options);
    const namespace = namespaceOf(storage, operation.entityName);
    const expiresAt = checkSet(storage, namespace, operation);
    return () => storage.store.set(namespace, operation.key, operation.value, expiresAt);
  });
  for (const operation of [...sets, ...deletes, ...checks]) checkConditions(storage, operation);

  for (const write of writes) write();
  for (const { key, entityName } of deletes) {
    storage.store.delete(namespaceOf(storage, entityName), key);
  }
}

function checkConditions(storage: Storage, { key, entityName, conditions }: Guarded): void {
  checkKey(key);
  const namespace = namespaceOf(storage, entityName);
  if (conditions === undefined) return;
  if (entityName === undefined) {
    throw new KvsRejection('INVALID_REQUEST', 'Only entities can have conditions.');
  }
  if (!allHold(storage.store.get(namespace, key)?.value, conditions)) {
    throw new KvsRejection('CONDITIONAL_CHECK_FAILED', `A condition on "${key}" does not hold.`);
  }
}
