import type { Clock } from '../stand-in';

/** A clock that tests move: `base` and what was advanced so far. */
export function createClock(base: () => number): Clock {
  let ahead = 0;
  return {
    now: () => base() + ahead,
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
  };
}
