import * as v from 'valibot';
import { cloudRateLimitsSchema, type CloudRateLimits, type RateLimits } from '../../rate-limits';
import { TokenBucket, type BucketState } from '../../server/token-bucket';

const HOUR_MS = 3_600_000;
/** "GET/POST 100/s, approximate-count 150/s" */
const PER_SECOND = 100;
const COUNTS_PER_SECOND = 150;

type Limits = v.InferOutput<typeof cloudRateLimitsSchema>;

/** How much of its limits an app has left. */
export interface LimitState {
  limits: Limits;
  /** Points left in this hour, at least 0. */
  pointsLeft: number;
  /** Milliseconds until the points come back, at the next full hour. */
  untilResetMs: number;
  burst: BucketState;
}

/**
 * Cloud's rate limits: points per hour for each app, and a bucket of requests for each endpoint.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export class CloudLimiter implements RateLimits<CloudRateLimits> {
  #limits: Limits | undefined;
  readonly #now: () => number;
  readonly #spent = new Map<string, { hour: number; points: number }>();
  readonly #buckets = new Map<string, TokenBucket>();
  /** The hour in which the limits were set: `spent` counts in this hour only. */
  #setInHour = 0;

  constructor(limits: CloudRateLimits | undefined, now: () => number) {
    this.#now = now;
    if (limits !== undefined) this.set(limits);
  }

  get current(): CloudRateLimits | undefined {
    return this.#limits;
  }

  set(limits: CloudRateLimits): void {
    const parsed = v.parse(cloudRateLimitsSchema, limits);
    this.off();
    this.#limits = parsed;
    this.#setInHour = this.#hour();
  }

  off(): void {
    this.#limits = undefined;
    this.#spent.clear();
    this.#buckets.clear();
  }

  /**
   * Takes one request from the bucket of the endpoint.
   * @param endpoint method and route: `GET /rest/api/3/filter/:id`
   * @returns undefined if nothing is limited
   */
  admit(clientId: string, endpoint: string): LimitState | undefined {
    const limits = this.#limits;
    if (limits === undefined) return undefined;
    const burst = this.#bucketOf(endpoint, limits).take();
    return { ...this.#quotaOf(clientId, limits), limits, burst };
  }

  /** Spends points of the app. */
  charge(clientId: string, points: number): void {
    const limits = this.#limits;
    if (limits === undefined) return;
    const hour = this.#hour();
    this.#spent.set(clientId, { hour, points: this.#spentBy(clientId, limits) + points });
  }

  #quotaOf(clientId: string, limits: Limits): Pick<LimitState, 'pointsLeft' | 'untilResetMs'> {
    return {
      pointsLeft: Math.max(0, limits.points - this.#spentBy(clientId, limits)),
      untilResetMs: (this.#hour() + 1) * HOUR_MS - this.#now(),
    };
  }

  #spentBy(clientId: string, limits: Limits): number {
    const known = this.#spent.get(clientId);
    if (known?.hour === this.#hour()) return known.points;
    return this.#hour() === this.#setInHour ? limits.spent : 0;
  }

  #hour(): number {
    return Math.floor(this.#now() / HOUR_MS);
  }

  #bucketOf(endpoint: string, { perSecond, burst }: Limits): TokenBucket {
    const known = this.#buckets.get(endpoint);
    if (known !== undefined) return known;
    const usual = endpoint.endsWith('/approximate-count') ? COUNTS_PER_SECOND : PER_SECOND;
    const options = { capacity: burst, fill: perSecond ?? usual, intervalMs: 1000 };
    const bucket = new TokenBucket(options, this.#now);
    this.#buckets.set(endpoint, bucket);
    return bucket;
  }
}
