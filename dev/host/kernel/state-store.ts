/** Named JSON documents that survive a restart when there is a state directory. */
export interface StateStore {
  /** @returns undefined when nothing was saved under that name */
  load(name: string): unknown;
  /** Written atomically (temporary file, then rename); a no-op in memory. */
  save(name: string, value: unknown): void;
}
