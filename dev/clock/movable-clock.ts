/** A clock that can be moved ahead, by tests and by the control port of the local Jira. */
export interface MovableClock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly advance: (milliseconds: number) => void;
}

/** @param base the time that the clock is ahead of, in milliseconds since the epoch */
export function movableClock(base: () => number): MovableClock {
  let ahead = 0;
  return {
    now: () => base() + ahead,
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
  };
}
