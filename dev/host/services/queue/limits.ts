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
/** How often an event is retried if the platform itself failed. */
export const MAX_PLATFORM_RETRIES = 4;
