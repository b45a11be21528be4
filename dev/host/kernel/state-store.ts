/** Named JSON documents, which survive a restart if there is a state directory. */
export interface StateStore {
  /** @returns undefined if no document has that name */
  load(name: string): unknown;
  /** Writes the document atomically; does nothing without a state directory. */
  save(name: string, value: unknown): void;
}
