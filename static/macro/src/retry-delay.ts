/** An hourly quota is waited for, but not much more. */
const LATEST_MS = 70 * 60_000;
/** So that not all tables of all readers come back in the same second. */
const JITTER = 0.3;
const JITTER_MAX_MS = 20_000;

/** Forge counts by the minute; the first attempts spread over one. */
const BUSY_MS = 10_000;
const BUSY_MAX_MS = 160_000;
const BUSY_ATTEMPTS = 8;
/** The window of Forge's limits. The reader's clock may be wrong, so no wait for its end is longer. */
const BUSY_WINDOW_MS = 60_000;

/**
 * @param retryAt ISO 8601, when the limit ends
 * @returns milliseconds to wait, never less than until then; undefined if that is too long
 */
export function limitDelay(retryAt: string | undefined): number | undefined {
  if (retryAt === undefined) return undefined;
  const delay = Date.parse(retryAt) - Date.now();
  if (!(delay <= LATEST_MS)) return undefined;
  return Math.max(0, delay) + Math.min(Math.max(0, delay) * JITTER, JITTER_MAX_MS) * Math.random();
}

/**
 * How long a table waits that Forge did not serve: at random, and each time in a span twice as long, so that the tables of
 * all readers come back spread over minutes.
 * @param count attempts before this one
 * @param resetAt ISO 8601, when the window of the limit ends, if Forge says it: before that no attempt makes sense
 * @returns milliseconds; undefined after so many attempts that only the reader tries again
 */
export function busyDelay(count: number, resetAt?: string): number | undefined {
  if (count >= BUSY_ATTEMPTS) return undefined;
  const span = Math.min(BUSY_MS * 2 ** count, BUSY_MAX_MS);
  return untilReset(resetAt) + span * (0.2 + 0.8 * Math.random());
}

function untilReset(resetAt: string | undefined): number {
  if (resetAt === undefined) return 0;
  return Math.min(Math.max(0, Date.parse(resetAt) - Date.now()), BUSY_WINDOW_MS);
}
