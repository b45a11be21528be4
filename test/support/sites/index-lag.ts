/**
 * How long queries of the app's storage do not see a change in tests, by the clock of the platform. Longer than a test
 * lasts, so what a test finds at once was read by its key.
 */
export const INDEX_LAG_MS = 60_000;
