import type * as v from 'valibot';
import type { components } from '../cloud/wire';

type Wire = components['schemas'];

/** A type with every optional property present. */
type Whole<T> = T extends readonly (infer Item)[]
  ? Whole<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Whole<NonNullable<T[Key]>> }
    : T;

/** `never` for a schema that would refuse a described answer or names a property that is not described. */
type Agreeing<Schema extends v.GenericSchema, Described> =
  Whole<Described> extends v.InferInput<Schema>
    ? Exclude<keyof v.InferInput<Schema>, keyof Described> extends never
      ? Schema
      : never
    : never;

/**
 * Ties a parser of a whole answer to Atlassian's OpenAPI description at compile time: the parser must accept
 * every answer that is described, and may read nothing that is not. It may accept more, because real Jiras
 * differ from the description.
 * @param _name of the schema in the description
 * @returns a function that returns its argument; the call does not compile if the two disagree
 */
export function documented<Name extends keyof Wire>(_name: Name) {
  return <Schema extends v.GenericSchema>(
    schema: Agreeing<Schema, Wire[Name]>,
  ): v.GenericSchema<unknown, v.InferOutput<Schema>> => schema;
}
