interface Filling {
  /** How many tokens it holds; it begins full. */
  capacity: number;
  /** Tokens that come in each interval. */
  fill: number;
  /** Milliseconds. */
  interval: number;
}

/** What one attempt got. */
export interface Taken {
  allowed: boolean;
  /** Whole tokens left. */
  remaining: number;
  /** Milliseconds until the next token comes; 0 when there is one, Infinity when none ever comes. */
  wait: number;
}

/** One request takes one token. */
export class TokenBucket {
  readonly #filling: Filling;
  readonly #now: () => number;
  #tokens: number;
  #filledAt: number;

  constructor(filling: Filling, now: () => number) {
    this.#filling = filling;
    this.#now = now;
    this.#tokens = filling.capacity;
    this.#filledAt = now();
  }

  take(): Taken {
    this.#refill();
    const allowed = this.#tokens > 0;
    if (allowed) this.#tokens -= 1;
    return { allowed, remaining: this.#tokens, wait: this.#tokens > 0 ? 0 : this.#untilFilled() };
  }

  #refill(): void {
    const { capacity, fill, interval } = this.#filling;
    const intervals = Math.floor((this.#now() - this.#filledAt) / interval);
    this.#tokens = Math.min(capacity, this.#tokens + intervals * fill);
    this.#filledAt += intervals * interval;
  }

  #untilFilled(): number {
    const { capacity, fill, interval } = this.#filling;
    if (capacity === 0 || fill === 0) return Infinity;
    return this.#filledAt + interval - this.#now();
  }
}
