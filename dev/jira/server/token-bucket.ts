interface BucketOptions {
  /** Tokens that a full bucket holds. It is full at first. */
  capacity: number;
  /** Tokens that come back in each interval. */
  fill: number;
  intervalMs: number;
}

/** The bucket after one request. */
export interface BucketState {
  allowed: boolean;
  /** Whole tokens left. */
  remaining: number;
  /** Milliseconds until the next token comes back; 0 if there is one, Infinity if none ever comes. */
  waitMs: number;
}

/** A token bucket in which each request takes one token. */
export class TokenBucket {
  readonly #options: BucketOptions;
  readonly #now: () => number;
  #tokens: number;
  #filledAt: number;

  constructor(options: BucketOptions, now: () => number) {
    this.#options = options;
    this.#now = now;
    this.#tokens = options.capacity;
    this.#filledAt = now();
  }

  take(): BucketState {
    this.#refill();
    const allowed = this.#tokens > 0;
    if (allowed) this.#tokens -= 1;
    return {
      allowed,
      remaining: this.#tokens,
      waitMs: this.#tokens > 0 ? 0 : this.#msUntilFilled(),
    };
  }

  #refill(): void {
    const { capacity, fill, intervalMs } = this.#options;
    const intervals = Math.floor((this.#now() - this.#filledAt) / intervalMs);
    this.#tokens = Math.min(capacity, this.#tokens + intervals * fill);
    this.#filledAt += intervals * intervalMs;
  }

  #msUntilFilled(): number {
    const { capacity, fill, intervalMs } = this.#options;
    if (capacity === 0 || fill === 0) return Infinity;
    return this.#filledAt + intervalMs - this.#now();
  }
}
