import * as v from 'valibot';

const amount = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Cloud's limits for the tokens of OAuth apps. API tokens and sessions are not limited. */
export const cloudRateLimitsSchema = v.strictObject({
  /** Whose points are counted: the app's in all tenants (tier 1), or the app's in this tenant (tier 2). */
  quota: v.optional(v.picklist(['global', 'tenant']), 'global'),
  /** Points that an app may spend until the next full hour of UTC. */
  points: v.optional(amount, 65_000),
  /** Points that every app has spent already in this hour, as if in other tenants. */
  spent: v.optional(amount, 0),
  /** Requests of one endpoint and method that come back each second. */
  perSecond: v.optional(v.pipe(amount, v.minValue(1))),
  /** Requests of one endpoint and method that may come at once. */
  burst: v.optional(amount, 350),
  /** Uses the header names from before the limits were enforced: `Beta-RateLimit` and the like. */
  betaHeaders: v.optional(v.boolean(), false),
});

export type CloudRateLimits = v.InferInput<typeof cloudRateLimitsSchema>;

/** Data Center's bucket of each user; 0 requests with fill rate 0 block every user. */
export const userRateLimitsSchema = v.strictObject({
  /** Requests that a full bucket holds. */
  requests: amount,
  /** Requests that come back in each interval. */
  fillRate: amount,
  intervalSeconds: v.pipe(amount, v.minValue(1)),
});

export type UserRateLimits = v.InferInput<typeof userRateLimitsSchema>;

/** The limits of a running stand-in. */
export interface RateLimits<T> {
  /** undefined: nothing is limited. */
  readonly current: T | undefined;
  /**
   * Replaces the limits and starts counting from zero.
   * @throws {v.ValiError} for invalid limits
   */
  set(limits: T): void;
  off(): void;
}
