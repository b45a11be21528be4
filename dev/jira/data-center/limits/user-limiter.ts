import * as v from 'valibot';
import { userRateLimitsSchema, type RateLimits, type UserRateLimits } from '../../rate-limits';
import { TokenBucket, type BucketState } from '../../server/token-bucket';

/**
 * Data Center's rate limits: a bucket of requests for each user.
 * @see https://confluence.atlassian.com/adminjiraserver/improving-instance-stability-with-rate-limiting-983794911.html
 */
export class UserLimiter implements RateLimits<UserRateLimits> {
  #limits: UserRateLimits | undefined;
  readonly #now: () => number;
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(limits: UserRateLimits | undefined, now: () => number) {
    this.#now = now;
    if (limits !== undefined) this.set(limits);
  }

  get current(): UserRateLimits | undefined {
    return this.#limits;
  }

  set(limits: UserRateLimits): void {
    const parsed = v.parse(userRateLimitsSchema, limits);
    this.off();
    this.#limits = parsed;
  }

  off(): void {
    this.#limits = undefined;
    this.#buckets.clear();
  }

  /**
   * Takes one request of that user from the bucket.
   * @returns undefined if nothing is limited
   */
  admit(userName: string): (UserRateLimits & BucketState) | undefined {
    if (this.#limits === undefined) return undefined;
    return { ...this.#limits, ...this.#bucketOf(userName, this.#limits).take() };
  }

  #bucketOf(userName: string, limits: UserRateLimits): TokenBucket {
    const known = this.#buckets.get(userName);
    if (known !== undefined) return known;
    const { requests: capacity, fillRate: fill, intervalSeconds } = limits;
    const bucket = new TokenBucket(
      { capacity, fill, intervalMs: intervalSeconds * 1000 },
      this.#now,
    );
    this.#buckets.set(userName, bucket);
    return bucket;
  }
}
