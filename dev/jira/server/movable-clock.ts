import type { Clock } from '../stand-in';

export function createClock(base: () => number): Clock {
  let ahead = 0;
  return {
    now: () => base() + ahead,
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
  };
}
