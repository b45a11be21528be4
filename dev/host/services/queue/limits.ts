/**
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/
 * @see https://developer.atlassian.com/platform/forge/limits-async-events/
 */
export const MAX_EVENTS_PER_PUSH = 50;
export const MAX_PUSH_BYTES = 200 * 1024;
export const MAX_EVENTS_PER_MINUTE = 500;
export const MAX_DELAY_SECONDS = 900;

/** How long an event may be retried. */
export const RETENTION_MS = 24 * 60 * 60 * 1000;
/** A failed delivery is repeated after 1, 2, 4 … seconds, and at most after "up to 15 minutes". */
export const MAX_BACKOFF_SECONDS = 900;
