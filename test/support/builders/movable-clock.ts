import type { Clock } from '#dev/host/kernel/clock';

export interface MovableClock extends Clock {
  forward(milliseconds: number): void;
}

/** A clock that stands still until a test moves it. */
export function movableClock(begin = Date.parse('2026-11-22T08:00:00Z')): MovableClock {
  let now = begin;
  return {
    now: () => now,
    forward: (milliseconds) => {
      now += milliseconds;
    },
  };
}
