/** Documentation: platform/forge/limits-invocation. */
const RESOLVER_SECONDS = 25;
const TRIGGER_SECONDS = 55;

/** Consumers and scheduled triggers may ask for more with `timeoutSeconds` of their function. */
const MAX_ASYNC_SECONDS = 900;

const ASYNC_MODULES = new Set(['consumer', 'scheduledTrigger']);

/** @param timeoutSeconds of the `function` module, which counts for consumers and scheduled triggers only */
export function timeLimitSeconds(moduleType: string, timeoutSeconds: unknown): number {
  if (ASYNC_MODULES.has(moduleType)) {
    const asked = typeof timeoutSeconds === 'number' ? timeoutSeconds : TRIGGER_SECONDS;
    return Math.min(asked, MAX_ASYNC_SECONDS);
  }
  return moduleType === 'webtrigger' ? TRIGGER_SECONDS : RESOLVER_SECONDS;
}

export const DEFAULT_MEMORY_MB = 512;

/** What a front end may send with one `invoke`, context included. */
export const MAX_REQUEST_BYTES = 500 * 1024;
/** What a function may answer. */
export const MAX_RESPONSE_BYTES = 5 * 1024 * 1024;
