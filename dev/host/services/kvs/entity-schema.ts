import type { EntityDeclaration, Manifest } from '../../app/app-under-test';
import { KvsRejection } from './kvs-rejection';

/** An index of an entity: the items that have its attributes, ordered by `range`. */
export interface EntityIndex {
  partition: string[];
  /** Undefined for the order of the keys. */
  range: string | undefined;
}

/** Every entity has this index without declaring it. */
const KEY_INDEX = 'by-key';

/** The entity that the manifest declares under that name. @throws {KvsRejection} SCHEMA_NOT_FOUND */
export function entityOf(manifest: Manifest, name: string): EntityDeclaration {
  const entity = manifest.app.storage?.entities?.find((candidate) => candidate.name === name);
  if (entity) return entity;
  throw new KvsRejection('SCHEMA_NOT_FOUND', `The manifest declares no entity "${name}".`);
}

/** The index of an entity with that name. @throws {KvsRejection} INVALID_ENTITY */
export function indexOf(entity: EntityDeclaration, name: string): EntityIndex {
  if (name === KEY_INDEX) return { partition: [], range: undefined };
  for (const index of entity.indexes ?? []) {
    if (index === name) return { partition: [], range: name };
    if (typeof index === 'object' && index.name === name) {
      return { partition: index.partition ?? [], range: index.range[0] };
    }
  }
  throw new KvsRejection('INVALID_ENTITY', `Entity "${entity.name}" has no index "${name}".`);
}

const INT32_MAX = 2 ** 31 - 1;

/**
 * "Must contain at least one non-whitespace character" is what the documentation says of strings.
 * @see https://developer.atlassian.com/platform/forge/storage-reference/entities-manifest/
 */
const IS_OF_TYPE: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string' && /\S/.test(value),
  // Real sites refuse integers beyond 32 bit.
  integer: (value) =>
    Number.isInteger(value) && -INT32_MAX - 1 <= Number(value) && Number(value) <= INT32_MAX,
  float: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  any: () => true,
};

/**
 * Checks an item against the declaration of its entity; attributes may be missing.
 *
 * @throws {KvsRejection} INCORRECT_PROPERTY_TYPE, INVALID_ENTITY
 */
export function checkItem(entity: EntityDeclaration, item: unknown): void {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    throw new KvsRejection('INVALID_ENTITY', `An item of "${entity.name}" must be an object.`);
  }
  for (const [name, value] of Object.entries(item)) {
    const type = entity.attributes[name]?.type;
    const where = `"${name}" of "${entity.name}"`;
    if (type === undefined) throw new KvsRejection('INVALID_ENTITY', `${where} is not declared.`);
    if (IS_OF_TYPE[type]?.(value) !== true) {
      throw new KvsRejection('INCORRECT_PROPERTY_TYPE', `${where} is not of type ${type}.`);
    }
  }
}
