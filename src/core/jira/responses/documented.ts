import type * as v from 'valibot';
import type { components } from '../cloud/wire';

type Wire = components['schemas'];

/** With everything in it that Atlassian's description says may be there. */
type Whole<T> = T extends readonly (infer Item)[]
  ? Whole<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Whole<NonNullable<T[Key]>> }
    : T;

/** `never` for a schema that would refuse what is described, or names what is not. */
type Agreeing<Schema extends v.GenericSchema, Described> =
  Whole<Described> extends v.InferInput<Schema>
    ? Exclude<keyof v.InferInput<Schema>, keyof Described> extends never
      ? Schema
      : never
    : never;

/**
 * A parser of a whole answer that agrees with Atlassian's OpenAPI description of it: it takes every
 * answer that is described, and reads nothing that is not. It may take more, as real Jiras do.
 */
export function documented<Name extends keyof Wire>(_name: Name) {
  return <Schema extends v.GenericSchema>(
    schema: Agreeing<Schema, Wire[Name]>,
  ): v.GenericSchema<unknown, v.InferOutput<Schema>> => schema;
}
