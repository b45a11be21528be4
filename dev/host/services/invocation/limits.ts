/** @see https://developer.atlassian.com/platform/forge/limits-invocation/ */
const RESOLVER_SECONDS = 25;
const TRIGGER_SECONDS = 55;

/** `timeoutSeconds` of a function may raise the limit of consumers and scheduled triggers up to this. */
const MAX_ASYNC_SECONDS = 900;

const ASYNC_MODULES = new Set(['consumer', 'scheduledTrigger']);

/**
 * The time limit of a function in seconds.
 *
 * @param timeoutSeconds of the `function` module; it applies to consumers and scheduled triggers only
 */
export function timeLimitSeconds(moduleType: string, timeoutSeconds: unknown): number {
  if (ASYNC_MODULES.has(moduleType)) {
    const asked = typeof timeoutSeconds === 'number' ? timeoutSeconds : TRIGGER_SECONDS;
    return Math.min(asked, MAX_ASYNC_SECONDS);
  }
  return moduleType === 'webtrigger' ? TRIGGER_SECONDS : RESOLVER_SECONDS;
}

export const DEFAULT_MEMORY_MB = 512;

/** Size limit of one `invoke` of a front end, including its context. */
export const MAX_REQUEST_BYTES = 500 * 1024;
/** Size limit of a function's result. */
export const MAX_RESPONSE_BYTES = 5 * 1024 * 1024;
