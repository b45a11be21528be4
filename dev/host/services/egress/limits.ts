/** "100 egress requests per runtime minute per invocation" (platform/forge/limits-invocation). */
export const MAX_REQUESTS_PER_MINUTE = 100;
export const RUNTIME_MINUTE_MS = 60_000;
