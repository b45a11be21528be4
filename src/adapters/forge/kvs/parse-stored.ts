import * as v from 'valibot';

/** @returns undefined for a key that holds nothing; throws on a value of another shape */
export function parseStored<T>(
  schema: v.GenericSchema<unknown, T>,
  stored: unknown,
): T | undefined {
  return stored === undefined ? undefined : v.parse(schema, stored);
}
