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

/** @throws {KvsRejection} INVALID_ENTITY for an entity that the manifest does not declare */
export function namespaceOf({ context }: Storage, entityName: string | undefined): Namespace {
  if (entityName === undefined) return 'plain';
  return `entity:${entityOf(context.app.manifest, entityName).name}`;
}

/** @throws {KvsRejection} KEY_NOT_FOUND and what {@link checkKey} throws */
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
 * @returns what `returnValue` asks for
 * @throws {KvsRejection} KEY_CONFLICT and what {@link checkSet} throws
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

/** @throws {KvsRejection} KEY_NOT_FOUND and what {@link checkKey} throws */
export function deleteValue({ store }: Storage, namespace: Namespace, { key }: KeyRequest): void {
  checkKey(key);
  if (!store.delete(namespace, key)) {
    throw new KvsRejection('KEY_NOT_FOUND', `There is no value for the key "${key}".`);
  }
}

/**
 * Whether the value may be stored under that key.
 *
 * @returns when it will expire: milliseconds since the epoch
 * @throws {KvsRejection} for the key, the value, the TTL
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
