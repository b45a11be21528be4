/**
 * Looks up a name from outside in a table.
 * @returns undefined for a name that is not an own property of the table, such as `constructor`
 */
export function getOwn<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
