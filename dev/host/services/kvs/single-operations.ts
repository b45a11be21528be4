import type { PlatformContext } from '../../service';
import { checkKey, checkValue, expiryOf } from './check-request';
import { checkItem, entityOf } from './entity-schema';
import type { KeyRequest, SetRequest } from './kvs-request';
import { KvsRejection } from './kvs-rejection';
import type { KvsStore, Namespace, StoredValue } from './kvs-store';
import { MAX_SECRET_BYTES, MAX_VALUE_BYTES } from './limits';

export interface Storage {
  context: PlatformContext;
  store: KvsStore;
}

/** The namespace of an entity, or of plain values. @throws {KvsRejection} INVALID_ENTITY for an undeclared entity */
export function namespaceOf({ context }: Storage, entityName: string | undefined): Namespace {
  if (entityName === undefined) return 'plain';
  return `entity:${entityOf(context.app.manifest, entityName).name}`;
}

/** Reads a value. @throws {KvsRejection} KEY_NOT_FOUND, and as {@link checkKey} */
export function getValue(
  { store }: Storage,
  namespace: Namespace,
  { key }: KeyRequest,
): StoredValue & { key: string } {
  checkKey(key);
  const stored = store.get(namespace, key);
  if (!stored) throw new KvsRejection('KEY_NOT_FOUND', `There is no value for the key "${key}".`);
  return { key, ...stored };
}

/**
 * Stores a value.
 *
 * @returns the previous or the latest value, if `returnValue` asks for it
 * @throws {KvsRejection} KEY_CONFLICT, and as {@link checkSet}
 */
export function setValue(
  storage: Storage,
  namespace: Namespace,
  request: SetRequest,
): (StoredValue & { key: string }) | undefined {
  const { key, value, options } = request;
  const expiresAt = checkSet(storage, namespace, request);
  const previous = storage.store.get(namespace, key);
  if (options?.keyPolicy === 'FAIL_IF_EXISTS' && previous) {
    throw new KvsRejection('KEY_CONFLICT', `The key "${key}" exists.`);
  }
  const latest = storage.store.set(namespace, key, value, expiresAt);
  const asked = options?.returnValue === 'PREVIOUS' ? previous : latest;
  return options?.returnValue && asked ? { key, ...asked } : undefined;
}

/** Deletes a value. @throws {KvsRejection} KEY_NOT_FOUND, and as {@link checkKey} */
export function deleteValue({ store }: Storage, namespace: Namespace, { key }: KeyRequest): void {
  checkKey(key);
  if (!store.delete(namespace, key)) {
    throw new KvsRejection('KEY_NOT_FOUND', `There is no value for the key "${key}".`);
  }
}

/**
 * Checks the key, the value and the TTL of a request.
 *
 * @returns the time at which the value expires, in milliseconds since the epoch
 * @throws {KvsRejection} as {@link checkKey}, {@link checkValue}, {@link checkItem} and {@link expiryOf}
 */
export function checkSet(
  { context }: Storage,
  namespace: Namespace,
  { key, value, options }: SetRequest,
): number | undefined {
  checkKey(key);
  checkValue(value, namespace === 'secret' ? MAX_SECRET_BYTES : MAX_VALUE_BYTES);
  if (namespace.startsWith('entity:')) {
    checkItem(entityOf(context.app.manifest, namespace.slice('entity:'.length)), value);
  }
  return expiryOf(options, context.clock.now());
}
