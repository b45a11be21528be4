/** Allows a number of requests in each second. */
export interface RateLimit {
  /** @returns whether one more request is allowed now */
  take(): boolean;
}

/** @param monotonicNow milliseconds of real time, not of the clock of the site */
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
