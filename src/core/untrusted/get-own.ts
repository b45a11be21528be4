/**
 * What a table says of a name from outside.
 * @returns undefined for a name that the table has not itself, such as `constructor`
 */
export function getOwn<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
