import type { Clock } from '../jira-stand-in';

export function createClock(base: () => number): Clock {
  let ahead = 0;
  return {
    now: () => base() + ahead,
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
  };
}
