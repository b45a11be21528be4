/** Jira refuses requests whose timestamp differs more than this from its own time. */
export const TIMESTAMP_WINDOW_MS = 5 * 60_000;

/** Remembers the requests of the time window, so that none counts twice (RFC 5849 section 3.3). */
export class NonceStore {
  /** Consumer, timestamp and nonce of a request to the time of its use, oldest first. */
  readonly #used = new Map<string, number>();

  /** @returns false for a nonce that was used before */
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
