/** Why stored config is no definition that this version can show. */
export type Unreadable = 'newer' | 'invalid';

/**
 * Says why config that {@link readMacroDefinition} does not accept cannot be read: a newer version of the app wrote it,
 * or somebody changed it by hand.
 * @returns undefined if nothing is stored, as in a new macro
 */
export function unreadableAs(config: unknown): Unreadable | undefined {
  if (typeof config !== 'object' || config === null || Object.keys(config).length === 0) {
    return undefined;
  }
  return 'v' in config && typeof config.v === 'number' && config.v > 1 ? 'newer' : 'invalid';
}
