import type { Erasure } from '../ports';

/** One kind of stored data that names people. */
export interface Holding {
  /** The accounts that it names and that come after one in their order; at most `limit`. */
  accountsAfter(after: string, limit: number): Promise<string[]>;
  /**
   * Removes a person from it, as far as the reason demands.
   * @returns whether something is left to do
   */
  erase(erasure: Erasure): Promise<boolean>;
}

/** Whether something was stored by then. @param until as in {@link Erasure} */
export const isBy = (until: Erasure['until'], storedAt: string): boolean =>
  until === undefined || storedAt <= until;
