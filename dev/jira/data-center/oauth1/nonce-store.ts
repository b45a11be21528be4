/** Requests further away from this Jira's time than this are refused, so nonces need to be kept no longer. */
export const TIMESTAMP_WINDOW_MS = 5 * 60_000;

/** Which requests have been seen (RFC 5849 section 3.3). */
export class NonceStore {
  /** Consumer, timestamp and nonce, to when they were used. */
  readonly #used = new Map<string, number>();

  /** @returns false when it was used before */
  use(nonce: string, now: number): boolean {
    for (const [old, usedAt] of this.#used) {
      if (now - usedAt <= 2 * TIMESTAMP_WINDOW_MS) break;
      this.#used.delete(old);
    }
    if (this.#used.has(nonce)) return false;
    this.#used.set(nonce, now);
    return true;
  }
}
