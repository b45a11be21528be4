import { movableClock, type MovableClock } from '#dev/clock/movable-clock';

/** A clock that stands still until a test advances it. */
export function stoppedClock(begin = Date.parse('2026-11-22T08:00:00Z')): MovableClock {
  return movableClock(() => begin);
}
