/** One window of a rate limit: so many in a second, then none until the next. */
export interface RateLimit {
  /** @returns whether one more is allowed now */
  take(): boolean;
}

/** @param monotonicNow milliseconds that only grow: throughput is a matter of real time, not of the site's clock */
export function createRateLimit(perSecond: number, monotonicNow: () => number): RateLimit {
  let began = -Infinity;
  let taken = 0;
  return {
    take: () => {
      const now = monotonicNow();
      if (now - began >= 1000) {
        began = now;
        taken = 0;
      }
      taken++;
      return taken <= perSecond;
    },
  };
}
