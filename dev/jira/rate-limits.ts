import * as v from 'valibot';

const amount = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What Cloud limits for the tokens of OAuth apps; API tokens and sessions are free of it. */
export const cloudRateLimitsSchema = v.strictObject({
  /** Whose points are counted: the app's in all tenants (tier 1), or the app's in this one (tier 2). */
  quota: v.optional(v.picklist(['global', 'tenant']), 'global'),
  /** Points that an app may spend until the next full hour of UTC. */
  points: v.optional(amount, 65_000),
  /** Points that every app has spent in this hour already, as if in other tenants. */
  spent: v.optional(amount, 0),
  /** Requests a second of one endpoint and method: that many come back each second … */
  perSecond: v.optional(v.pipe(amount, v.minValue(1))),
  /** … and that many may come at once. */
  burst: v.optional(amount, 350),
  /** Names of headers as they were before the limits were enforced: `Beta-RateLimit` and the like. */
  betaHeaders: v.optional(v.boolean(), false),
});

export type CloudRateLimits = v.InferInput<typeof cloudRateLimitsSchema>;

/** Data Center's bucket of each user; 0 requests with fill rate 0 block everybody. */
export const userRateLimitsSchema = v.strictObject({
  /** What a full bucket holds. */
  requests: amount,
  /** Requests that come back in each interval. */
  fillRate: amount,
  intervalSeconds: v.pipe(amount, v.minValue(1)),
});

export type UserRateLimits = v.InferInput<typeof userRateLimitsSchema>;

export interface RateLimits<T> {
  /** undefined: nothing is limited. */
  readonly current: T | undefined;
  /** Begins counting anew. @throws {v.ValiError} for limits that make no sense */
  set(limits: T): void;
  off(): void;
}
